//! Who wrote, and who took the picture.

use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::hypertext;
use crate::look::Look;
use crate::story::author;

/// The authors, each as the byline wants it. References name nobody.
pub(super) fn authors(desk: &Desk<'_>, ans: &Value<'_>) -> Vec<Draft> {
    let vanity = ans.path("vanity_credits.by");
    let list = if vanity.says() {
        vanity
    } else {
        ans.path("credits.by")
    };
    let mut authors = Vec::new();
    for one in list.each() {
        match name(one) {
            Some(name) => authors.push(author(name).with_some("url", desk.url(one.at("url")))),
            None => desk.report(one, "expected an author with a name"),
        }
    }
    authors
}

/// A name as it is printed: some desks keep the order of family and given name only in the byline.
fn name(one: &Value<'_>) -> Option<String> {
    hypertext::words_of(one.first("additional_properties.original.byline byline name slug"))
}

/// The credit of a picture: its people, then the agencies.
pub(super) fn credit(ans: &Value<'_>) -> Option<String> {
    let mut credit = String::new();
    let people = ans.path("credits.by").each().iter().filter_map(name);
    let agencies = ans
        .path("credits.affiliation")
        .each()
        .iter()
        .filter_map(name);
    for (between, part) in people
        .map(|name| (", ", name))
        .chain(agencies.map(|name| ("/", name)))
    {
        if !credit.is_empty() {
            credit.push_str(between);
        }
        credit.push_str(&part);
    }
    if !credit.is_empty() {
        return Some(credit);
    }
    hypertext::words_of(ans.first("vanity_credits.by credit copyright"))
}
