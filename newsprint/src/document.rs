//! What stands around the markup on a page from a server: the element, and the whole document.
//!
//! Only servers write it: nothing of this is in the module that readers download.

mod attributes;
mod head;
mod tag;

use crate::json_ld::{self, Imprint};
use crate::page::Page;
use tag::{close, open};

/// The `<dont-miss>` element with a page drawn in it, as the widget adopts it.
#[derive(Clone, Copy)]
pub struct Element<'e> {
    /// What is drawn.
    pub page: &'e Page,
    /// Attributes that decide when and whence the element loads data (`src`, `lazy`, `refresh` …); those that
    /// decide what is drawn come from the page's options.
    pub loading: &'e [(&'e str, &'e str)],
    /// The JSON text, to stand in the element. Without it, and without `src`, the markup goes live as it is.
    pub data: Option<&'e str>,
}

impl Element<'_> {
    /// The element as HTML.
    pub fn to_html(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        let options = self.page.options.attributes();
        let options = options.iter().map(|(name, value)| (*name, value.as_str()));
        let attrs: Vec<_> = self.loading.iter().copied().chain(options).collect();
        open("dont-miss", &attrs, out);
        if let Some(json) = self.data {
            open("script", &[("type", "application/json")], out);
            // In JSON these stand in strings only, where they may be written by number.
            out.push_str(&json.replace('<', "\\u003c"));
            close("script", out);
        }
        out.push_str(&self.page.to_html());
        close("dont-miss", out);
    }
}

/// Where a document finds the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The address of `dont-miss.js`.
    pub script: String,
    /// The address of `dont-miss.css`.
    pub stylesheet: String,
    /// The address of the Wasm and its integrity, to be fetched before the script asks for it.
    pub wasm: Option<(String, String)>,
}

/// A whole document for one article.
#[derive(Clone, Copy)]
pub struct Document<'d> {
    /// What stands in it.
    pub element: Element<'d>,
    /// What search engines are told beside it.
    pub imprint: &'d Imprint,
    /// The widget's own files.
    pub assets: &'d Assets,
}

impl Document<'_> {
    /// The document as HTML.
    pub fn to_html(&self) -> String {
        let page = self.element.page;
        let direction = page.options.direction.or(page.article.direction);
        let language = page.article.language.as_ref();
        let mut attrs = vec![(
            "lang",
            language.map_or(page.labels.language(), |language| language.as_str()),
        )];
        attrs.extend(direction.map(|direction| ("dir", direction.as_str())));
        let mut out = String::from("<!DOCTYPE html>\n");
        open("html", &attrs, &mut out);
        out.push_str("\n<head>\n");
        head::write(self, &mut out);
        if let Some(json) = json_ld::write(page, self.imprint) {
            script("application/ld+json", &json, &mut out);
        }
        out.push_str("</head>\n<body>\n<main>\n");
        self.element.write(&mut out);
        out.push_str("\n</main>\n</body>\n</html>\n");
        out
    }
}

/// Writes a script of data, its text already fit for one, on a line of its own.
fn script(kind: &str, data: &str, out: &mut String) {
    open("script", &[("type", kind)], out);
    out.push_str(data);
    close("script", out);
    out.push('\n');
}

impl Page {
    /// The script of the article's JSON-LD; none, where the page has no article.
    pub fn to_json_ld(&self, imprint: &Imprint) -> Option<String> {
        let json = json_ld::write(self, imprint)?;
        let mut out = String::new();
        script("application/ld+json", &json, &mut out);
        Some(out)
    }

    /// What the document is called: the headline, else the heading of the first list.
    fn title(&self) -> &str {
        let article = &self.article;
        if let Some(headline) = &article.headline
            && self.shows_article()
        {
            return headline;
        }
        let lists = [
            self.options.heading.as_deref(),
            article.dont_miss.heading.as_deref(),
            article.related.heading.as_deref(),
        ];
        let word = || self.labels.get(crate::labels::Label::DontMiss);
        lists.into_iter().flatten().next().unwrap_or_else(word)
    }
}
