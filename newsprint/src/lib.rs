//! JSON in, a valid article out, drawn as markup.

pub mod date;
pub mod json;
pub mod labels;
pub mod language;
pub mod text;
pub mod web_url;
