//! The words of a body, in order, a blank line between paragraphs.

use crate::model::{Block, Event, InnerList, ListItem, Picture, Prose, RelatedLink, Table};
use crate::text::is_blank;

/// Everything a reader would read, without its form. What other sites play isn't text.
pub(super) fn plain(blocks: &[Block]) -> String {
    let mut text = Text::default();
    text.blocks(blocks);
    text.0
}

#[derive(Default)]
struct Text(String);

impl Text {
    /// A paragraph; where a blank line stands in it, several. So what is read again is the same.
    fn paragraph(&mut self, words: &str) {
        let mut parted = true;
        for line in words.split('\n') {
            if is_blank(line) {
                parted = true;
                continue;
            }
            if !self.0.is_empty() {
                self.0.push_str(if parted { "\n\n" } else { "\n" });
            }
            parted = false;
            self.0.push_str(line);
        }
    }

    fn words(&mut self, words: Option<&str>) {
        if let Some(words) = words {
            self.paragraph(words);
        }
    }

    fn prose<'p>(&mut self, prose: impl IntoIterator<Item = &'p Prose>) {
        for prose in prose {
            self.paragraph(&prose.to_plain());
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) | Block::Heading { text, .. } | Block::Note(text) => {
                self.prose([text]);
            }
            Block::List { items, .. } => self.list(items),
            Block::Image(picture) => self.picture(picture),
            Block::Gallery { items, caption } => {
                for picture in items {
                    self.picture(picture);
                }
                self.prose(caption);
            }
            Block::Quote { text, citation } => {
                self.prose([text]);
                self.prose(citation);
            }
            // It says again what the article says.
            Block::Pullquote { .. } => {}
            Block::Video(video) => self.prose(&video.caption),
            Block::Audio(audio) => self.prose(&audio.caption),
            Block::SocialPost(post) => {
                self.prose(&post.text);
                self.words(post.author.as_deref());
            }
            Block::Embed(embed) => {
                self.words(embed.title.as_deref());
                self.prose(&embed.caption);
            }
            Block::Table(table) => self.table(table),
            Block::RelatedLink(link) => self.link(link),
            Block::LinkList { heading, items } => {
                self.words(heading.as_deref());
                for link in items {
                    self.link(link);
                }
            }
            Block::Correction(correction) => self.prose([&correction.text]),
            Block::KeyPoints { heading, items } => {
                self.words(heading.as_deref());
                self.prose(items);
            }
            Block::FactBox { heading, blocks } => {
                self.words(heading.as_deref());
                self.blocks(blocks);
            }
            Block::Timeline(events) => {
                for event in events {
                    self.event(event);
                }
            }
            Block::Code { text, .. } => self.paragraph(text),
            Block::Divider | Block::Slot { .. } => {}
        }
    }

    fn list(&mut self, items: &[ListItem]) {
        for ListItem { text, inner } in items {
            self.prose([text]);
            if let Some(inner) = inner {
                let InnerList { items, .. } = &**inner;
                self.list(items);
            }
        }
    }

    fn picture(&mut self, picture: &Picture) {
        self.prose(&picture.caption);
    }

    fn link(&mut self, link: &RelatedLink) {
        self.paragraph(&link.headline);
    }

    fn table(&mut self, table: &Table) {
        self.prose(&table.caption);
        for row in [&table.head].into_iter().chain(&table.rows) {
            let cells: Vec<_> = row.iter().flatten().map(Prose::to_plain).collect();
            self.paragraph(&cells.join(", "));
        }
    }

    fn event(&mut self, event: &Event) {
        let mut day = String::new();
        if let Some(date) = &event.date {
            date.write_iso(&mut day);
            self.paragraph(&day);
        }
        self.words(event.date_text.as_deref());
        self.words(event.heading.as_deref());
        self.blocks(&event.blocks);
    }
}
