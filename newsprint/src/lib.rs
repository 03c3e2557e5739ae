//! JSON in, a valid article out, drawn as markup.

pub mod json;
pub mod text;
pub mod web_url;
