//! Where the parts of a story stand in one kind of document: the tables that readers begin with.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;
use crate::story::{Story, author};

/// Paths, with spaces between those that are tried one after the other.
type Paths = &'static str;

/// One table. What a format doesn't have stays empty.
pub(crate) struct Mapping {
    pub(crate) id: Paths,
    pub(crate) url: Paths,
    pub(crate) language: Paths,
    pub(crate) section: Paths,
    pub(crate) kicker: Paths,
    pub(crate) headline: Paths,
    pub(crate) standfirst: Paths,
    pub(crate) created: Paths,
    pub(crate) published: Paths,
    pub(crate) modified: Paths,
}

impl Mapping {
    /// A table with nothing in it.
    pub(crate) const NONE: Mapping = Mapping {
        id: "",
        url: "",
        language: "",
        section: "",
        kicker: "",
        headline: "",
        standfirst: "",
        created: "",
        published: "",
        modified: "",
    };

    /// What a document says where the table points. Texts may be HTML: their words are taken.
    pub(crate) fn read(&self, desk: &Desk<'_>, node: &Value<'_>) -> Story {
        let mut story = Story {
            id: node.first(self.id).id().map(Into::into),
            url: desk.url(node.first(self.url)),
            language: desk.language(node.first(self.language).first_item()),
            ..Story::default()
        };
        for (words, paths) in [
            (&mut story.section, self.section),
            (&mut story.kicker, self.kicker),
            (&mut story.headline, self.headline),
            (&mut story.standfirst, self.standfirst),
        ] {
            *words = hypertext::words_of(node.first(paths));
        }
        for (date, paths) in [
            (&mut story.created, self.created),
            (&mut story.published, self.published),
            (&mut story.modified, self.modified),
        ] {
            *date = desk.date(node.first(paths));
        }
        story
    }
}

/// The words of each item of a list, each once: of the item itself, or of the first of these members.
pub(crate) fn names(list: &Value<'_>, paths: &str) -> Vec<Draft> {
    let mut names = Vec::new();
    add_names(list, paths, &mut names);
    names
}

/// Adds such words to others.
pub(crate) fn add_names(list: &Value<'_>, paths: &str, names: &mut Vec<Draft>) {
    for item in list.each() {
        let item = if item.is_object() {
            item.first(paths)
        } else {
            item
        };
        if let Some(name) = hypertext::words_of(item) {
            let name = Draft::Text(name);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
}

/// People with their pages; who has no name is left out.
pub(crate) fn people(desk: &Desk<'_>, list: &Value<'_>, name: &str, url: &str) -> Vec<Draft> {
    let mut people = Vec::new();
    for one in list.each() {
        let words = if one.is_object() {
            one.first(name)
        } else {
            one
        };
        if let Some(name) = hypertext::words_of(words) {
            people.push(author(name).with_some("url", desk.url(one.first(url))));
        }
    }
    people
}

/// Each item of a list as a teaser or a link; what can't be one is a problem.
pub(crate) fn drafts(
    desk: &Desk<'_>,
    list: &Value<'_>,
    story: &dyn Fn(&Value<'_>) -> Story,
    made: fn(Story) -> Option<Draft>,
) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for item in list.each() {
        match made(story(item)) {
            Some(draft) => drafts.push(draft),
            None => desk.report(item, "expected a story with a headline and an address"),
        }
    }
    drafts
}
