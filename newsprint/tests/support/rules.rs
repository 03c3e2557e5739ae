//! Rules of structure that hold on every page.

use newsprint::markup::{Name, Tag};

use super::parsed::{self, Node};

/// What an element stands in.
#[derive(Clone, Copy, Default)]
struct Around<'n> {
    parent: &'n str,
    link: bool,
    paragraph: bool,
}

/// Checks a page's markup against every rule; says what breaks one.
pub(crate) fn check(html: &str) -> Result<(), String> {
    let nodes = parsed::parse(html);
    let seen = parsed::serialise(&nodes);
    if seen != html {
        let both = seen.chars().zip(html.chars());
        let same = both.take_while(|(seen, html)| seen == html).count();
        let near: String = html
            .chars()
            .skip(same.saturating_sub(40))
            .take(80)
            .collect();
        return Err(format!("the parser sees something else near {near:?}"));
    }
    let mut rules = Rules::default();
    rules.nodes(&nodes, Around::default());
    if rules.headlines > 1 {
        rules.broken.push(format!("{} headlines", rules.headlines));
    }
    match rules.broken.is_empty() {
        true => Ok(()),
        false => Err(rules.broken.join("\n")),
    }
}

#[derive(Default)]
struct Rules {
    broken: Vec<String>,
    ids: Vec<String>,
    headlines: usize,
    level: Option<u8>,
}

impl Rules {
    fn nodes(&mut self, nodes: &[Node], around: Around<'_>) {
        for node in nodes {
            match node {
                Node::Element(name, attrs, children) => self.element(name, attrs, children, around),
                Node::Text(text) => {
                    if [
                        "ul", "ol", "table", "thead", "tbody", "tr", "video", "audio",
                    ]
                    .contains(&around.parent)
                    {
                        self.broken
                            .push(format!("text in {}: {text:?}", around.parent));
                    }
                }
                Node::Other => self.broken.push(String::from("a comment")),
            }
        }
    }

    fn element(
        &mut self,
        name: &str,
        attrs: &[(String, String)],
        children: &[Node],
        around: Around<'_>,
    ) {
        let parent = around.parent;
        let get = |wanted: &str| {
            let found = attrs.iter().find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.as_str())
        };
        let mut broken = |rule: &str| self.broken.push(format!("{name} in {parent}: {rule}"));
        if !Tag::ALL.iter().any(|tag| tag.name() == name) {
            broken("not an element that may be drawn");
        }
        for (name, value) in attrs {
            if !Name::ALL.iter().any(|known| known.text() == name) {
                broken(&format!("{name} is not an attribute that may be drawn"));
            }
            if ["href", "src", "poster", "data-dm-embed"].contains(&name.as_str())
                && !followable(value)
            {
                broken(&format!("{name} leads to {value:?}"));
            }
            if name == "srcset" {
                for candidate in value.split(", ") {
                    let url = candidate.split(' ').next().unwrap_or_default();
                    if !followable(url) || url.contains([',', ' ']) {
                        broken(&format!("srcset leads to {url:?}"));
                    }
                }
            }
            if ["aria-label", "id", "class", "lang", "dir", "role"].contains(&name.as_str())
                && value.is_empty()
            {
                broken(&format!("{name} is empty"));
            }
        }
        let inside = |parents: &[&str]| parents.contains(&parent);
        let well_placed = match name {
            "li" => inside(&["ul", "ol"]),
            "figcaption" => inside(&["figure"]),
            "caption" | "thead" | "tbody" => inside(&["table"]),
            "tr" => inside(&["thead", "tbody"]),
            "th" | "td" => inside(&["tr"]),
            "source" | "track" => inside(&["video", "audio"]),
            _ => !inside(&["ul", "ol", "table", "thead", "tbody", "tr"]),
        };
        if !well_placed {
            broken("wrong place");
        }
        match name {
            "a" | "button" | "video" | "audio" if around.link => broken("inside a link"),
            "a" if get("href").is_none() => broken("leads nowhere"),
            "a" if get("target") == Some("_blank")
                && !get("rel").is_some_and(|rel| rel.split(' ').any(|word| word == "noopener")) =>
            {
                broken("gives the new tab a hold of the page");
            }
            "a" if parsed::text(children).trim().is_empty() => broken("has no name"),
            "button" if get("type") != Some("button") => broken("has no type"),
            "button" if get("aria-label").is_none() && parsed::text(children).is_empty() => {
                broken("has no name");
            }
            "img" if get("alt").is_none() => broken("has no alt"),
            "img" if get("width").is_none() || get("height").is_none() => broken("has no size"),
            "img" => {
                let place = |wanted: &str| attrs.iter().position(|(name, _)| name == wanted);
                let order = ["loading", "sizes", "srcset", "src"].map(place);
                if !order.iter().flatten().is_sorted() {
                    broken("src before what decides about it");
                }
            }
            "time" if get("datetime").is_none() => broken("has no datetime"),
            "p" if around.paragraph => broken("inside a paragraph"),
            _ => {}
        }
        if get("tabindex") == Some("0") && (get("role").is_none() || get("aria-label").is_none()) {
            broken("a tab stop without a role and a name");
        }
        if let Some(id) = get("id") {
            if self.ids.iter().any(|known| known == id) {
                self.broken.push(format!("{id} is the id of two elements"));
            }
            self.ids.push(id.to_owned());
        }
        if let Some(level) = name.strip_prefix('h').and_then(|level| level.parse().ok()) {
            self.heading(level, children, get("class") == Some("dm-headline"));
        }
        self.nodes(
            children,
            Around {
                parent: name,
                link: around.link || name == "a",
                paragraph: name == "p" || (around.paragraph && name != "figure"),
            },
        );
    }

    fn heading(&mut self, level: u8, children: &[Node], headline: bool) {
        self.headlines += usize::from(headline);
        let text = parsed::text(children);
        if text.trim().is_empty() {
            self.broken
                .push(format!("an empty heading of level {level}"));
        }
        // Above the headline stand only lists, whose level is one below it.
        if !headline && self.level.is_some_and(|before| level > before + 1) {
            self.broken
                .push(format!("{text:?} skips a level, to {level}"));
        }
        self.level = Some(level);
    }
}

/// Whether an address is one that may be followed: http, https, mailto, tel, or relative.
fn followable(url: &str) -> bool {
    let before = url.split(['/', '?', '#']).next().unwrap_or_default();
    match before.split_once(':') {
        Some((scheme, _)) => ["http", "https", "mailto", "tel"].contains(&scheme),
        None => !url.is_empty() && !url.contains(|char: char| char <= ' '),
    }
}
