//! What is written of an article: the bare markup, the element, or a whole document.

use crate::arguments::Render;
use crate::article::Drawable;
use crate::assets;
use newsprint::Problem;
use newsprint::document::{Assets, Document, Element};
use newswire::Format;

/// How articles are written.
pub(crate) struct Form<'a> {
    arguments: &'a Render,
    loading: Vec<(&'static str, String)>,
    assets: Assets,
}

impl<'a> Form<'a> {
    /// The form that was asked for.
    pub(crate) fn of(arguments: &'a Render) -> Form<'a> {
        Form {
            arguments,
            loading: loading(arguments),
            assets: assets::below(&arguments.assets),
        }
    }

    /// The format that the documents are said to be in.
    pub(crate) fn format(&self) -> Option<Format> {
        self.arguments.format.format
    }

    /// What is said where the data was asked for, and can't go out: it holds a body that the markup doesn't show.
    pub(crate) fn withheld(&self, article: &Drawable) -> Option<Problem> {
        let hidden = article.page.article.paywalled && !article.page.options.access_granted;
        (self.arguments.data && hidden).then(|| Problem {
            path: "isAccessibleForFree".into(),
            message: "expected access granted, or a free body; left out the data".into(),
        })
    }

    /// Writes an article.
    pub(crate) fn write(&self, article: &Drawable) -> String {
        let Render {
            page,
            element,
            json_ld,
            data,
            ..
        } = self.arguments;
        let loading = self.loading.iter();
        let loading: Vec<_> = loading
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let wrapped = Element {
            page: &article.page,
            loading: &loading,
            data: (*data && self.withheld(article).is_none()).then_some(&*article.json),
        };
        if *page {
            let document = Document {
                element: wrapped,
                imprint: &article.imprint,
                assets: &self.assets,
            };
            return document.to_html();
        }
        let mut out = if *element {
            wrapped.to_html()
        } else {
            article.page.to_html()
        };
        // After the element: inside it, a first script would be its data.
        if *json_ld && let Some(script) = article.page.to_json_ld(&article.imprint) {
            out.push('\n');
            out.push_str(&script);
        }
        out
    }
}

/// What the element needs to know to load the document itself.
fn loading(arguments: &Render) -> Vec<(&'static str, String)> {
    let mut loading = arguments.options.loading();
    if let (Some(_), Some(format)) = (&arguments.options.src, arguments.format.format) {
        loading.push(("format", format.name().to_owned()));
    }
    loading
}
