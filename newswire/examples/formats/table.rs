//! What becomes of documents: a row for each format, counted on the pages that are drawn.

use std::collections::BTreeMap;
use std::path::Path;

use newswire::Format;

use crate::entries::entries;
use crate::places::texts;
use crate::seen;

/// What the documents of one format add up to.
#[derive(Default)]
struct Row {
    documents: usize,
    words_in: usize,
    words_shown: usize,
    pictures: usize,
    links: usize,
    problems: usize,
    /// What isn't on the page, for whoever wants to know why.
    lost: Vec<String>,
}

/// The table of the documents in folders, each of which holds those of one format.
pub(crate) fn table<'f>(
    folders: impl IntoIterator<Item = (Format, &'f Path)>,
    tell: bool,
) -> String {
    let mut lines = vec![
        "| format | documents | words in | words shown | pictures | links | problems |".to_owned(),
        "|---|---:|---:|---:|---:|---:|---:|".to_owned(),
    ];
    for (format, folder) in folders {
        let mut row = Row::default();
        for (name, text) in documents(folder) {
            row.count(format, &text);
            if tell && !row.lost.is_empty() {
                eprintln!(
                    "{}/{name}: not shown: {}",
                    format.name(),
                    row.lost.join(" ")
                );
            }
            row.lost.clear();
        }
        lines.push(format!(
            "| `{}` | {} | {} | {} | {} | {} | {} |",
            format.name(),
            row.documents,
            row.words_in,
            row.words_shown,
            row.pictures,
            row.links,
            row.problems
        ));
    }
    lines.join("\n")
}

/// The documents of a folder by name, in order.
fn documents(folder: &Path) -> BTreeMap<String, String> {
    let files = std::fs::read_dir(folder).expect("a folder of documents");
    let paths = files.map(|file| file.expect("a file").path());
    let read = paths.filter(|path| {
        path.extension()
            .is_some_and(|kind| kind == "json" || kind == "xml")
    });
    read.map(|path| {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        (
            name,
            std::fs::read_to_string(path).expect("a document is UTF-8"),
        )
    })
    .collect()
}

impl Row {
    fn count(&mut self, format: Format, text: &str) {
        let translation =
            newswire::read(text, Some(format), None).expect("a document of this format");
        let (page, problems) =
            newsprint::read(&translation.json, newsprint::Options::default()).expect("a page");
        let page = page.to_html();
        let document = match text.trim_start().starts_with('<') && format == Format::Feed {
            true => entries(text),
            false => serde_json::from_str(bare(text)).expect("a document is JSON"),
        };
        let source: Vec<String> = texts(&document, format)
            .into_iter()
            .map(|text| visible(text, format))
            .collect();
        let wanted = seen::words(&source.join(" "));
        let shown = seen::words(&seen::text(&page));
        self.documents += 1;
        for (word, count) in wanted {
            let found = count.min(shown.get(&word).copied().unwrap_or_default());
            self.words_in += count;
            self.words_shown += found;
            if found < count {
                self.lost.push(word);
            }
        }
        self.pictures += page.matches("<img ").count();
        self.links += page.matches("<a ").count();
        self.problems += translation.problems.len() + problems.len();
    }
}

/// What a reader sees of a text that may be HTML or, in one format, Markdown.
fn visible(text: &str, format: Format) -> String {
    let text = seen::shortcodes_out(&seen::text(text));
    if format != Format::AppleNews {
        return text;
    }
    // Of a link, the address isn't seen.
    let mut parts = text.split("](");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out += part.split_once(')').map_or(part, |(_, after)| after);
    }
    out
}

/// A document without the `CDATA` that wraps it in pages.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let start = if text.starts_with('[') {
        Some(0)
    } else {
        text.find('{')
    };
    let end = text.rfind(['}', ']']).filter(|_| !text.contains("CDATA"));
    let end = end.or(text.rfind('}')).unwrap_or_default();
    text.get(start.unwrap_or_default()..=end)
        .unwrap_or_default()
}
