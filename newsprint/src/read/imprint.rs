//! Who publishes an article, and in what. Only search engines are told, so only servers read it.

use super::desk::Desk;
use super::field::{Field, ends_with};
use super::json_ld::Graph;
use crate::json::{Value, parse};
use crate::json_ld::{Imprint, Publication, Publisher};
use crate::web_url::WebUrl;

/// Reads `publisher`, `isPartOf` and the authors' types of a document that [`super::read`] can read. What isn't
/// there, or can't be read, is left out in silence: nothing of it is drawn.
pub fn imprint(json: &str, base: Option<&WebUrl>) -> Imprint {
    let document = parse(json);
    let root = document.map_or(Value::Null, |document| document.value);
    let graph = Graph::of(&root);
    let (value, path) = graph.article();
    let desk = Desk::of(graph.nodes);
    desk.settle_base(base);
    let field = &Field {
        value,
        path,
        desk: &desk,
    };
    desk.settle_base(field.url("url").as_ref());
    Imprint {
        publisher: field.at("publisher").all(publisher).into_iter().next(),
        part_of: field.at("isPartOf").all(publication),
        organisations: field.either("author", "creator").all(organisation),
    }
}

fn publisher(field: &Field<'_>) -> Option<Publisher> {
    let field = field.resolved();
    let logo = field.at("logo");
    let logo = logo.resolved();
    let logo = logo.obvious("url");
    Some(Publisher {
        name: field.obvious("name").as_words()?.into(),
        url: address(&field.at("url")),
        logo: address(&logo),
    })
}

fn publication(field: &Field<'_>) -> Option<Publication> {
    let field = field.resolved();
    let publication = Publication {
        name: field.obvious("name").as_words().map(Into::into),
        url: address(&field.at("url")),
        product: field.id("productID"),
    };
    (publication.name.is_some() || publication.product.is_some()).then_some(publication)
}

fn address(field: &Field<'_>) -> Option<String> {
    field.as_url().map(|url| url.as_str().into())
}

fn organisation(field: &Field<'_>) -> Option<String> {
    let field = field.resolved();
    let types = field.at("@type");
    let mut types = types.items();
    types
        .any(|it| ends_with(it.value.as_text().unwrap_or_default(), "Organization"))
        .then(|| field.words("name").map(Into::into))?
}
