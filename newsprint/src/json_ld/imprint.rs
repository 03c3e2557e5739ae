//! What the markup doesn't show, and search engines want to know: who publishes, and in what.

/// Who publishes an article, and in what; read from the same JSON by [`crate::read::imprint`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imprint {
    /// `publisher`.
    pub publisher: Option<Publisher>,
    /// `isPartOf`: the paper, the series, the product that subscribers buy.
    pub part_of: Vec<Publication>,
    /// Names of those authors whose `@type` says that they aren't people.
    pub organisations: Vec<String>,
}

/// A publisher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// The publisher's own page.
    pub url: Option<String>,
    /// The address of the logo.
    pub logo: Option<String>,
}

/// What an article is part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The name.
    pub name: Option<String>,
    /// Its own page.
    pub url: Option<String>,
    /// `productID`: what subscribers buy, as search engines know it.
    pub product: Option<String>,
}

impl Imprint {
    /// Whether an author is no person, as far as is known.
    pub fn is_organisation(&self, author: &str) -> bool {
        self.organisations.iter().any(|name| name == author)
            || self.publisher.as_ref().is_some_and(|it| it.name == author)
    }
}
