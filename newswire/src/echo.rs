//! What a body says again: the headline as its first block, the lead picture as its first picture.

use crate::draft::Draft;
use crate::picture::Picture;

/// Takes out what stands above the body anyway. The lead picture takes over what only its echo says.
pub(crate) fn strike(body: &mut Vec<Draft>, headline: Option<&str>, lead: Option<&mut Picture>) {
    if let (Some(headline), Some(first)) = (headline, body.first()) {
        let says = member(first, "text").map(plain).unwrap_or_default();
        if !says.is_empty() && letters(&says).eq(letters(headline)) {
            body.remove(0);
        }
    }
    if let (Some(lead), Some(at)) = (lead, body.iter().position(is_image)) {
        // Only at the top: further down it is meant to be seen again.
        if at < 2 && body.get(at).is_some_and(|block| repeats(block, lead)) {
            take_over(body.remove(at), lead);
        }
    }
}

/// Whether a block shows the lead picture, with no other words under it.
fn repeats(block: &Draft, lead: &Picture) -> bool {
    let same = match (member(block, "url"), &lead.url) {
        (Some(Draft::Text(url)), Some(lead)) => same_file(url, lead),
        _ => false,
    };
    let caption = member(block, "caption");
    let spoken = match (caption, &lead.caption) {
        (Some(caption), Some(of_lead)) => letters(&plain(caption)).eq(letters(&plain(of_lead))),
        _ => true,
    };
    same && spoken
}

/// Whether a body shows a picture, in any of its sizes.
pub(crate) fn shows(body: &[Draft], picture: &Picture) -> bool {
    let sizes = picture.renditions.iter().map(|(_, url)| url);
    let sizes: Vec<&String> = picture.url.iter().chain(sizes).collect();
    body.iter().any(|block| match member(block, "url") {
        Some(Draft::Text(url)) => sizes.iter().any(|size| same_file(url, size)),
        _ => match member(block, "items") {
            Some(Draft::List(items)) => shows(items, picture),
            _ => false,
        },
    })
}

fn take_over(block: Draft, lead: &mut Picture) {
    let text = |key| match member(&block, key) {
        Some(Draft::Text(text)) => Some(text.clone()),
        _ => None,
    };
    lead.alt = lead.alt.take().or_else(|| text("altText"));
    lead.credit = lead.credit.take().or_else(|| text("creditText"));
    if lead.caption.is_none() {
        lead.caption = member(&block, "caption").cloned();
    }
}

/// Whether a block is a picture.
pub(crate) fn is_image(block: &Draft) -> bool {
    is_block(block, "image")
}

/// Whether a block is of that type.
pub(crate) fn is_block(block: &Draft, kind: &str) -> bool {
    matches!(member(block, "type"), Some(Draft::Text(name)) if name == kind)
}

/// A member of an object.
pub(crate) fn member<'d>(draft: &'d Draft, key: &str) -> Option<&'d Draft> {
    match draft {
        Draft::Object(members) => {
            let found = members.iter().find(|(name, _)| *name == key);
            found.map(|(_, value)| value)
        }
        _ => None,
    }
}

/// The words of running text, without its marks.
pub(crate) fn plain(text: &Draft) -> String {
    match text {
        Draft::Text(text) => text.clone(),
        Draft::List(runs) => runs.iter().map(plain).collect(),
        run => member(run, "text").map(plain).unwrap_or_default(),
    }
}

/// Whether two texts say the same, whatever their capitals and line breaks.
pub(crate) fn same_words(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|char| !char.is_whitespace())
        .map(|char| char.to_ascii_lowercase())
}

/// Whether two addresses show one picture: the same file, but for its size: `boat-300x200.jpg` is `boat.jpg`.
fn same_file(one: &str, other: &str) -> bool {
    /// Shorter names (`500.jpg`, `photo.jpg`) are given to many pictures.
    const TELLING: usize = 8;
    let page = |url: &str| url.split(['?', '#']).next().map(String::from);
    page(one) == page(other) || (file(one).len() >= TELLING && file(one) == file(other))
}

/// The name of the file, without its size and its ending.
fn file(url: &str) -> &str {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit(['/']).next().unwrap_or_default();
    let stem = name.rsplit_once(['.']).map_or(name, |(stem, _)| stem);
    let stem = stem.strip_suffix("-scaled").unwrap_or(stem);
    match stem.rsplit_once(['-']) {
        Some((stem, size)) if is_size(size) => stem,
        _ => stem,
    }
}

fn is_size(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once(['x'])
        .is_some_and(|(width, height)| digits(width) && digits(height))
}
