//! The WordPress REST API: one post, or a list of posts as teasers; WordPress.com's older one, too.
//!
//! Source: developer.wordpress.org/rest-api/reference/posts, developer.wordpress.com/docs/api/1.1.

mod hosted;
mod media;
mod post;
mod terms;

use newsprint::Failure;
use newsprint::json::Value;

use crate::desk::Desk;
use crate::draft::Draft;
use crate::look::Look;
use crate::story::{Listing, Story};

/// Whether this is a post, as the API writes it.
pub(crate) fn is_post(value: &Value<'_>) -> bool {
    let whole = value.at("title").has("rendered") && matches!(value.at("id"), Value::Number(_));
    whole || value.at("_embedded").has("wp:term") || value.at("_embedded").has("wp:featuredmedia")
}

/// Whether this is a post of WordPress.com's older API, or a list of them.
pub(crate) fn is_hosted(value: &Value<'_>) -> bool {
    hosted::is_post(value.at("posts").item(0)) || hosted::is_post(value)
}

/// Translates a post, or a list of them.
pub(crate) fn read(desk: &Desk<'_>, root: &Value<'_>) -> Result<Draft, Failure> {
    let (posts, story): (_, fn(&Desk<'_>, &Value<'_>) -> Story) = if is_hosted(root) {
        (root.first("posts"), hosted::story)
    } else {
        (root, post::story)
    };
    if let Some(posts) = posts.as_list() {
        return Ok(listing(desk, posts, story));
    }
    post::published(root)?;
    Ok(story(desk, root).article())
}

fn listing(
    desk: &Desk<'_>,
    posts: &[Value<'_>],
    story: fn(&Desk<'_>, &Value<'_>) -> Story,
) -> Draft {
    let mut listing = Listing::default();
    for post in posts {
        if let Err(failure) = post::published(post) {
            desk.report(post, &failure.message);
            continue;
        }
        let mut story = story(desk, post);
        listing.language = listing.language.or_else(|| story.language.take());
        match story.teaser() {
            Some(teaser) => listing.teasers.push(teaser),
            None => desk.report(post, "expected a post with a title and an address"),
        }
    }
    listing.draft()
}
