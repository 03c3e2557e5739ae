//! From a document in any format to native JSON.

use newsprint::date::Date;
use newsprint::json::{self, Value};
use newsprint::{Failure, Problem};

use crate::desk::Desk;
use crate::draft::Draft;
use crate::format::Format;
use crate::look::holds;
use crate::{
    ans, apple_news, capi, dcr, detect, failure, feed, json_feed, json_ld, ninjs, oembed, optimo,
    wordpress,
};

/// How many bytes of a document are read: a hundred posts of WordPress, all embedded, are over 2 MiB.
pub const SIZE_LIMIT: usize = 8 * 1024 * 1024;

/// How many lists and objects may lie inside each other: blocks of Optimo need three for each level.
pub const DEPTH_LIMIT: usize = 96;

/// A document, translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The format it was in.
    pub format: Format,
    /// Native JSON, for `newsprint::read`.
    pub json: String,
    /// What couldn't be translated, with paths in the document itself.
    pub problems: Vec<Problem>,
}

/// Translates a document in the format given, or else in the one that it turns out to be in.
///
/// Relative addresses are joined to `base`, else to the document's own `xml:base`, else to the
/// address that it names for its story or its site. What is embargoed is withheld: see [`read_at`].
///
/// # Errors
/// `too-large`, `json` or `xml`: the text can't be read. `unknown-format`: it is in none of the
/// formats, or not in the one given. `withheld`: it isn't meant for readers, or not yet.
pub fn read(
    text: &str,
    format: Option<Format>,
    base: Option<&str>,
) -> Result<Translation, Failure> {
    read_at(text, format, base, None)
}

/// Translates a document at a moment, so that an embargo that is over holds nothing back.
///
/// # Errors
/// As [`read`].
pub fn read_at(
    text: &str,
    format: Option<Format>,
    base: Option<&str>,
    now: Option<Date>,
) -> Result<Translation, Failure> {
    if text.len() > SIZE_LIMIT {
        return Err(failure::too_large());
    }
    let json = json_ld::unwrapped(text);
    if format == Some(Format::Feed) || (format.is_none() && json.starts_with(['<'])) {
        if !cfg!(feature = "feed") {
            return Err(failure::elsewhere(Format::Feed));
        }
        let desk = Desk::new(&Value::Null, base, now);
        let draft = feed::read(&desk, text)?;
        return Ok(finish(Format::Feed, desk, &draft));
    }
    if !cfg!(feature = "json") {
        return Err(failure::elsewhere(format.unwrap_or(Format::Native)));
    }
    let document =
        json::parse_to_depth(json, DEPTH_LIMIT).map_err(|error| failure::not_json(&error, json))?;
    let root = &document.value;
    let format = match format.or_else(|| detect::detect(root)) {
        Some(format) => format,
        None => return Err(server_error(root).unwrap_or_else(|| failure::unknown(root))),
    };
    if detect::contradicts(root, format) {
        return Err(failure::other(format, root));
    }
    if format == Format::Native {
        return Ok(Translation {
            format,
            json: json.into(),
            problems: Vec::new(),
        });
    }
    let desk = Desk::new(root, base, now);
    let draft = draft(&desk, root, format)?;
    Ok(finish(format, desk, &draft))
}

fn finish(format: Format, desk: Desk<'_>, draft: &Draft) -> Translation {
    let mut json = String::new();
    draft.write(&mut json);
    Translation {
        format,
        json,
        problems: desk.into_problems(),
    }
}

fn draft(desk: &Desk<'_>, root: &Value<'_>, format: Format) -> Result<Draft, Failure> {
    let draft = match format {
        Format::JsonLd if cfg!(feature = "json-ld") => json_ld::read(desk, root),
        Format::WordPress if cfg!(feature = "wordpress") => Some(wordpress::read(desk, root)?),
        Format::JsonFeed if cfg!(feature = "json-ld") => Some(json_feed::read(desk, root)),
        Format::Ans if cfg!(feature = "ans") => Some(ans::read(desk, root)?),
        Format::Ninjs if cfg!(feature = "ninjs") => Some(ninjs::read(desk, root)?),
        Format::Optimo if cfg!(feature = "optimo") => Some(optimo::read(desk, root)),
        Format::AppleNews if cfg!(feature = "apple-news") => Some(apple_news::read(desk, root)),
        Format::Capi if cfg!(feature = "guardian") => Some(capi::read(desk, root)?),
        Format::Dcr if cfg!(feature = "guardian") => Some(dcr::read(desk, root)),
        Format::OEmbed if cfg!(feature = "wordpress") => Some(oembed::read(desk, root)),
        other => return Err(failure::elsewhere(other)),
    };
    match draft {
        Some(Draft::Object(members)) if members.is_empty() => Err(failure::other(format, root)),
        Some(draft) => Ok(draft),
        None => Err(failure::other(format, root)),
    }
}

/// What APIs answer instead of a document: `{ "code": …, "message": … }`, `{ "error": … }`.
fn server_error(root: &Value<'_>) -> Option<Failure> {
    use crate::look::Look;
    let named = root.has("code") || root.has("error") || root.has("status");
    let text = root.first("message error.message error").text()?;
    (named && !holds(text, "<html")).then(|| failure::refused(text))
}
