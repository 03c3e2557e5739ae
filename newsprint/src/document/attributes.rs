//! Options as the element's attributes: what [`crate::read_options`] reads, written.

use crate::markup::attr::Target;
use crate::options::{LIMIT, Options, Part};

impl Options {
    /// The attributes that ask for these options, without those that only ask for what is usual. Labels and slots
    /// are properties, and have none.
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let mut all = Vec::new();
        let mut add = |name, value: Option<String>| {
            all.extend(value.map(|value| (name, value)));
        };
        let parts = self.parts.iter().map(|part| part.name());
        let parts: Vec<_> = parts.collect();
        add("parts", (self.parts != Part::ALL).then(|| parts.join(" ")));
        add("lang", self.language.as_ref().map(|it| it.as_str().into()));
        add("dir", self.direction.map(|it| it.as_str().into()));
        add("level", self.level.map(|level| level.to_string()));
        add("heading", self.heading.clone().map(Into::into));
        add(
            "limit",
            (self.limit != LIMIT).then(|| self.limit.to_string()),
        );
        add("base", self.base.as_ref().map(|it| it.as_str().into()));
        add("target", self.target.map(target));
        add("access", self.access_granted.then(|| "granted".into()));
        add("zone", self.reader_zone.then(|| "reader".into()));
        add("ago", self.ago.then(String::new));
        let allow = self.allow.iter().map(|it| it.name().to_ascii_lowercase());
        let allow: Vec<_> = allow.collect();
        add("allow", (!allow.is_empty()).then(|| allow.join(" ")));
        add("key", self.key.clone());
        all
    }
}

fn target(target: Target) -> String {
    match target {
        Target::Top => "_top".into(),
        Target::Blank => "_blank".into(),
    }
}
