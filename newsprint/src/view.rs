//! A page, drawn: its parts in order, then the mark that says it is whole.

mod article;
mod block;
mod byline;
mod correction;
mod dont_miss;
mod embed;
mod fact_box;
mod footer;
mod header;
mod house;
mod link;
mod list;
mod media;
mod picture;
mod prose;
mod quote;
mod rare;
mod ratio;
mod related;
mod slot;
mod table;
mod teaser;
mod timeline;

use crate::markup::Sheet;
use crate::options::Part;
use crate::page::Page;
use crate::sink::{Html, Ops, Sink};
use house::House;

/// Draws a page. Same page, same markup, on every sink.
pub fn draw(sink: &mut dyn Sink, page: &Page) {
    let mut sheet = Sheet::new(sink);
    let house = &House::of(page);
    let mut heading = page.options.heading.as_deref();
    let parts = page.options.parts.iter().filter(|part| match part {
        Part::DontMiss => !dont_miss::teasers(page).is_empty(),
        Part::Article => !page.article.is_empty(),
        Part::Related => !page.article.related.items.is_empty(),
    });
    for (place, part) in parts.enumerate() {
        // What stands first is seen first: its pictures don't wait.
        let first = place == 0;
        match part {
            Part::DontMiss => dont_miss::draw(&mut sheet, house, heading.take(), first),
            Part::Article => article::draw(&mut sheet, house, first),
            Part::Related => related::draw(&mut sheet, house, heading.take()),
        }
    }
    sheet.end();
}

impl Page {
    /// The page as HTML, for a server.
    pub fn to_html(&self) -> String {
        let mut html = Html::with_room(self.article.body.len());
        draw(&mut html, self);
        html.into_string()
    }

    /// The page as operations, for a browser.
    pub fn to_ops(&self) -> Ops {
        let mut ops = Ops::default();
        draw(&mut ops, self);
        ops
    }
}
