//! Words in both of ninjs' shapes: keys with a suffix for each role (1.x), lists with roles (2.x and 3.x).

use newsprint::json::Value;

use crate::desk::Desk;
use crate::hypertext;
use crate::look::{Look, holds};

/// One wording of a headline, a description or a body.
pub(super) struct Wording<'v, 'j> {
    pub(super) value: &'v Value<'j>,
    role: &'v str,
    content_type: &'v str,
}

impl Wording<'_, '_> {
    /// Whether it is said to be HTML.
    pub(super) fn is_hypertext(&self) -> bool {
        ["html", "richtext"]
            .iter()
            .any(|word| holds(self.content_type, word) || holds(self.role, word))
    }

    /// Whether it is XML for other machines.
    pub(super) fn is_machine(&self) -> bool {
        let text = self.value.text().unwrap_or_default().trim_ascii_start();
        ["nitf", "newsml"]
            .iter()
            .any(|word| holds(self.content_type, word) || holds(self.role, word))
            || text.starts_with("<nitf")
            || text.starts_with("<?xml")
    }

    /// Whether it is the one that is meant first.
    fn is_main(&self) -> bool {
        matches!(self.role, "" | "main" | "text")
    }
}

/// Every wording of something: `headline`, `headline_main`, `headlines[]`.
pub(super) fn wordings<'v, 'j>(item: &'v Value<'j>, name: &str) -> Vec<Wording<'v, 'j>> {
    let mut found = Vec::new();
    for (key, value) in item
        .as_object()
        .into_iter()
        .flat_map(|object| object.iter())
    {
        let Some((start, rest)) = key.split_at_checked(name.len()) else {
            // `bodies` of `body`.
            continue;
        };
        if !start.eq_ignore_ascii_case(name) {
            continue;
        }
        if value.as_list().is_some() {
            found.extend(value.each().iter().map(listed));
        } else if rest.is_empty() || rest.starts_with(['_']) {
            let role = rest.trim_start_matches(['_']);
            found.push(Wording {
                value,
                role,
                content_type: "",
            });
        }
    }
    found.retain(|wording| wording.value.text().is_some());
    found
}

/// One of a list.
pub(super) fn listed<'v, 'j>(entry: &'v Value<'j>) -> Wording<'v, 'j> {
    Wording {
        value: entry.at("value"),
        role: entry.at("role").text().unwrap_or_default(),
        content_type: entry.any_case("contentType").text().unwrap_or_default(),
    }
}

/// The words of the main wording, else of the first.
pub(super) fn spoken(item: &Value<'_>, name: &str) -> Option<String> {
    let wordings = wordings(item, name);
    let main = wordings.iter().find(|wording| wording.is_main());
    hypertext::words_of(main.or(wordings.first())?.value)
}

/// The first of these members that is a date.
pub(super) fn date(desk: &Desk<'_>, item: &Value<'_>, keys: &[&str]) -> Option<String> {
    let mut found = keys.iter().map(|key| item.any_case(key));
    desk.date(found.find(|value| value.says())?)
}

/// The names of all things in these members, each once.
pub(super) fn named(item: &Value<'_>, keys: &[&str]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for key in keys {
        for thing in item.at(key).each() {
            let name = hypertext::words_of(thing.at("name")).or_else(|| hypertext::words_of(thing));
            if let Some(name) = name.filter(|name| !names.contains(name)) {
                names.push(name);
            }
        }
    }
    names
}
