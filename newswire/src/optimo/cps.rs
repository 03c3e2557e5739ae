//! Older pages, made in CPS: flat blocks whose text is plain, or "candy" markup.

use newsprint::json::Value;

use super::media;
use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;
use crate::picture::some;
use crate::story::{Story, author, paragraph};

/// Fills a story from an older page.
pub(super) fn fill(desk: &Desk<'_>, page: &Value<'_>, story: &mut Story) {
    story.picture = media::indexed(desk, page.path("promo.indexImage"));
    let byline = page.path("promo.byline");
    let name = byline.first("name title");
    story.authors.extend(hypertext::words_of(name).map(author));
    for block in page.path("content.blocks").each() {
        let text = block.at("text");
        match block.at("type").text().unwrap_or_default() {
            "paragraph" if block.at("role").is("introduction") && story.standfirst.is_none() => {
                story.standfirst = hypertext::words_of(text);
            }
            "paragraph" => story
                .body
                .extend(marked(text).map(|text| Draft::block("paragraph").with("text", text))),
            "crosshead" | "heading" | "subheading" => {
                let heading = Draft::block("heading").with("level", 2);
                story
                    .body
                    .extend(hypertext::words_of(text).map(|text| heading.with("text", text)));
            }
            "image" => {
                let picture = media::indexed(desk, block);
                story
                    .body
                    .extend(picture.and_then(crate::picture::Picture::block));
            }
            "list" => {
                let items = block.at("items").each().iter();
                let items =
                    items.filter_map(|item| marked(item.at("text")).or_else(|| marked(item)));
                let ordered = block.at("numbered").as_bool() == Some(true);
                let list = Draft::block("list").with("ordered", ordered);
                story
                    .body
                    .extend(some(Draft::all(items)).map(|items| list.with("items", items)));
            }
            "mpu" | "wsoj" | "version" | "include" => {}
            _ => {
                desk.report(block.at("type"), "expected a block type");
                let words = block.first("text title caption synopses.short");
                story.body.extend(hypertext::words_of(words).map(paragraph));
            }
        }
    }
}

/// Text with its entities, and of candy markup the bold and the italic: `<bold>` is `<b>`.
fn marked(text: &Value<'_>) -> Option<Draft> {
    let mut html = String::new();
    let mut rest = text.text()?;
    while let Some((before, after)) = rest.split_once(['<']) {
        html.push_str(before);
        html.push('<');
        rest = after;
        let closing = rest.strip_prefix('/');
        if closing.is_some() {
            html.push('/');
        }
        let name = closing.unwrap_or(rest);
        rest = match (name.strip_prefix("bold>"), name.strip_prefix("italic>")) {
            (Some(after), _) => {
                html.push_str("b>");
                after
            }
            (_, Some(after)) => {
                html.push_str("i>");
                after
            }
            _ => name,
        };
    }
    html.push_str(rest);
    hypertext::prose(&html)
}
