//! Shortcodes, which WordPress leaves in the text where nothing has carried them out: `[gallery ids="1,2"]`.

/// What a text is made of.
pub(super) enum Part<'t> {
    /// Words; what stands in brackets and is no shortcode is among them.
    Text(&'t str),
    /// `[caption …]`: a picture and its caption follow.
    Caption,
    /// `[/caption]`.
    CaptionEnd,
}

/// Those that show something made elsewhere, or place what stands around them.
const NAMES: [&str; 13] = [
    "audio",
    "caption",
    "contact-form-7",
    "embed",
    "gallery",
    "playlist",
    "video",
    "wp_caption",
    "wpforms",
    "ad",
    "ads",
    "adrotate",
    "toc",
];

/// How those of page builders begin.
const BUILDERS: [&str; 4] = ["vc_", "et_pb_", "fusion_", "av_"];

/// Takes a text apart. Shortcodes that say nothing are left out.
pub(super) fn parts<'t>(mut text: &'t str, mut each: impl FnMut(Part<'t>)) {
    let mut search = text;
    while let Some((before, after)) = search.split_once(['[']) {
        let Some((inside, rest)) = after.split_once([']']) else {
            break;
        };
        let name = name(inside);
        if !is_known(name) {
            search = after;
            continue;
        }
        let _ = before;
        let words = text.len() - after.len() - 1;
        each(Part::Text(text.get(..words).unwrap_or_default()));
        if name.ends_with("caption") {
            each(if inside.starts_with(['/']) {
                Part::CaptionEnd
            } else {
                Part::Caption
            });
        }
        text = rest;
        search = rest;
    }
    each(Part::Text(text));
}

/// The name of what stands in brackets; empty if it can't be a shortcode.
fn name(inside: &str) -> &str {
    let inside = inside.strip_prefix(['/']).unwrap_or(inside);
    let named = |byte: u8| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-'
    };
    let end = inside
        .bytes()
        .position(|byte| !named(byte))
        .unwrap_or(inside.len());
    let (name, rest) = inside.split_at_checked(end).unwrap_or_default();
    // `[video killed the radio star]` is no shortcode: what follows the name is a value with a name of its own.
    let sound = rest.is_empty() || rest == "/" || (rest.starts_with([' ']) && rest.contains(['=']));
    if sound { name } else { "" }
}

fn is_known(name: &str) -> bool {
    NAMES.contains(&name) || BUILDERS.iter().any(|builder| name.starts_with(*builder))
}
