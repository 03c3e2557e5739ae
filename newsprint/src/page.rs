//! A page: an article, the options it is drawn with, and the words the widget says itself.

use crate::labels::Labels;
use crate::model::Article;
use crate::options::{Options, Part};

/// Everything that a view may know. Same page, same markup, everywhere.
#[derive(Clone)]
pub struct Page {
    /// What is shown.
    pub article: Article,
    /// How it is shown.
    pub options: Options,
    /// The widget's own words.
    pub labels: Labels,
    /// The language of the labels, where it is another than the content's and must be said in the markup.
    pub label_language: Option<&'static str>,
}

impl Page {
    /// Whether there is an article among what is drawn.
    pub(crate) fn shows_article(&self) -> bool {
        self.options.parts.contains(&Part::Article) && !self.article.is_empty()
    }
}
