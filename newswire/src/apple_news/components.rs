//! Components, one after the other: what leads, and the body.

use newsprint::json::Value;

use super::{media, table, text};
use crate::desk::Desk;
use crate::draft::Draft;
use crate::echo;
use crate::hypertext;
use crate::look::{Look, holds};
use crate::picture::Picture;

/// Containers inside each other, this deep.
const DEPTH_LIMIT: u32 = 16;

/// What has been read of an article so far.
pub(super) struct Reading<'r, 'd> {
    desk: &'r Desk<'d>,
    pub(super) title: Option<String>,
    pub(super) intro: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) lead: Option<Picture>,
    pub(super) body: Vec<Draft>,
}

impl<'r, 'd> Reading<'r, 'd> {
    pub(super) fn new(desk: &'r Desk<'d>) -> Self {
        Reading {
            desk,
            title: None,
            intro: None,
            byline: None,
            lead: None,
            body: Vec::new(),
        }
    }

    /// Reads components in their order.
    pub(super) fn all(&mut self, components: &Value<'_>, depth: u32) {
        for component in components.each() {
            self.one(component, depth);
        }
    }

    fn one(&mut self, component: &Value<'_>, depth: u32) {
        let desk = self.desk;
        match component.at("role").text().unwrap_or_default() {
            "title" if self.title.is_none() => self.title = text::words(component),
            "intro" if self.intro.is_none() && self.body.is_empty() => {
                self.intro = text::words(component);
            }
            "byline" | "author" if self.byline.is_none() => self.byline = text::words(component),
            "body" | "intro" | "byline" | "author" | "photographer" | "illustrator" | "text" => {
                self.body.extend(text::blocks(desk, component));
            }
            role @ ("title" | "heading" | "heading1" | "heading2" | "heading3" | "heading4"
            | "heading5" | "heading6") => self.heading(role, component),
            role @ ("quote" | "pullquote") => {
                let quote = Draft::block(role);
                self.body
                    .extend(text::prose(component).map(|text| quote.with("text", text)));
            }
            "caption" => self.caption(component),
            "photo" | "figure" | "image" | "portrait" | "logo" => self.picture(component),
            "gallery" | "mosaic" => self.body.extend(media::gallery(desk, component)),
            "video" | "embedwebvideo" | "embedvideo" => {
                self.body.extend(media::played(desk, component, "video"));
            }
            "audio" | "music" => self.body.extend(media::played(desk, component, "audio")),
            "tweet" | "instagram" | "facebook_post" | "tiktok" => {
                let url = media::address(desk, component.at("URL"));
                self.body
                    .extend(url.map(|url| Draft::block("socialPost").with("url", url)));
            }
            "datatable" => self.body.extend(table::data(component)),
            "htmltable" => self
                .body
                .extend(hypertext::blocks(desk, component.at("html"))),
            "divider" => self.body.push(Draft::block("divider")),
            "link_button" | "article_link" => self.body.extend(media::link(desk, component)),
            role if holds(role, "advertisement") => {}
            _ => self.container(component, depth),
        }
    }

    /// A container, or something unknown, of which the words stay.
    fn container(&mut self, component: &Value<'_>, depth: u32) {
        let inner = component.at("components");
        let fill = component.path("style.fill.URL");
        if component.at("role").is("header") && self.lead.is_none() && fill.says() {
            let url = media::address(self.desk, fill);
            self.lead = url.map(|url| Picture::at(Some(url)));
        }
        if depth < DEPTH_LIMIT {
            self.all(inner, depth + 1);
        }
        let known = ["container", "section", "chapter", "header", "aside"];
        if known.iter().any(|role| component.at("role").is(role)) {
            return;
        }
        self.desk
            .report(component.at("role"), "expected a role that can be shown");
        self.body.extend(text::blocks(self.desk, component));
        self.body.extend(
            text::caption(component).map(|text| Draft::block("paragraph").with("text", text)),
        );
    }

    fn heading(&mut self, role: &str, component: &Value<'_>) {
        let level: u32 = match role {
            "heading3" => 3,
            "heading4" | "heading5" | "heading6" => 4,
            _ => 2,
        };
        let heading = Draft::block("heading").with("level", level);
        self.body
            .extend(text::prose(component).map(|text| heading.with("text", text)));
    }

    /// A caption of its own belongs to the picture before it.
    fn caption(&mut self, component: &Value<'_>) {
        let Some(text) = text::prose(component) else {
            return;
        };
        match self.body.pop() {
            Some(block) => {
                let shown = ["image", "gallery"]
                    .iter()
                    .any(|kind| echo::is_block(&block, kind));
                if shown && echo::member(&block, "caption").is_none() {
                    return self.body.push(block.with("caption", text));
                }
                self.body.push(block);
            }
            None => {
                if let Some(lead) = self.lead.as_mut().filter(|lead| lead.caption.is_none()) {
                    lead.caption = Some(text);
                    return;
                }
            }
        }
        self.body.push(Draft::block("paragraph").with("text", text));
    }

    /// A picture; the first one, if nothing stands before it, leads.
    fn picture(&mut self, component: &Value<'_>) {
        let Some(picture) = media::picture(self.desk, component) else {
            let caption = text::caption(component);
            self.body
                .extend(caption.map(|text| Draft::block("paragraph").with("text", text)));
            return;
        };
        if self.lead.is_none() && self.body.is_empty() {
            self.lead = Some(picture);
        } else {
            self.body.extend(picture.block());
        }
    }
}
