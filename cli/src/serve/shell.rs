//! The pages around the widget: an article with its problems, and a list of articles.

use super::answer::OURS;
use crate::options::ElementOptions;
use newsprint::Options;

const SCRIPT: &str = include_str!("preview.js");
const STYLE: &str = include_str!("preview.css");

/// What every page has in common.
pub(super) struct Shell {
    /// The element's attributes, written out.
    attributes: String,
    /// Labels and slots, as JSON: properties of the element.
    properties: String,
}

/// A file of the preview's own.
pub(super) fn file(name: &str) -> Option<&'static [u8]> {
    match name {
        "preview.js" => Some(SCRIPT.as_bytes()),
        "preview.css" => Some(STYLE.as_bytes()),
        _ => None,
    }
}

impl Shell {
    pub(super) fn of(flags: &ElementOptions, options: &Options) -> Shell {
        let loading = flags
            .loading()
            .into_iter()
            .filter(|(name, _)| *name != "src");
        let attributes = options.attributes().into_iter().chain(loading);
        let attributes = attributes.map(|(name, value)| format!(" {name}=\"{}\"", escape(&value)));
        Shell {
            attributes: attributes.collect(),
            properties: flags.properties().to_string().replace('<', "\\u003c"),
        }
    }

    /// The page of the article at a path below the folder.
    pub(super) fn article(&self, path: &str) -> String {
        let name = path.rsplit('/').next().unwrap_or(path);
        let Shell {
            attributes,
            properties,
        } = self;
        let source = escape(&format!("{}?data", encoded(name)));
        page(
            path,
            &format!(
                "<script type=\"application/json\" id=\"properties\">{properties}</script>\n\
                <script type=\"module\" src=\"{OURS}preview.js\"></script>\n\
                <main>\n<dont-miss src=\"{source}\"{attributes}></dont-miss>\n</main>\n\
                <aside aria-label=\"Problems\"><h2></h2><ul></ul></aside>\n"
            ),
        )
    }

    /// The list of what a folder holds.
    pub(super) fn index(&self, path: &str, names: &[String]) -> String {
        let items = names.iter().map(|name| {
            let (folder, slash) = match name.strip_suffix('/') {
                Some(folder) => (folder, "/"),
                None => (name.as_str(), ""),
            };
            let href = encoded(folder);
            format!(
                "<li><a href=\"./{href}{slash}\">{}</a></li>\n",
                escape(name)
            )
        });
        let items: String = items.collect();
        let title = if path.is_empty() { "Articles" } else { path };
        page(
            title,
            &format!(
                "<main class=\"index\">\n<h1>{}</h1>\n<ul>\n{items}</ul>\n</main>\n",
                escape(title)
            ),
        )
    }
}

fn page(title: &str, body: &str) -> String {
    let title = escape(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <title>{title}</title>\n<link rel=\"icon\" href=\"data:,\">\n\
        <link rel=\"stylesheet\" href=\"{OURS}preview.css\">\n\
        <script type=\"module\" src=\"{OURS}dont-miss.js\"></script>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
}

fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

/// A file's name as a part of an address.
fn encoded(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let bytes = name.bytes().map(|byte| match plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    });
    bytes.collect()
}
