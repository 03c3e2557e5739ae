//! JSON in, a valid article out, drawn as markup: the part of Dont Miss that knows no browser.

pub mod ago;
pub mod carousel;
pub mod date;
pub mod document;
pub mod impression;
pub mod json;
pub mod json_ld;
pub mod labels;
pub mod language;
pub mod markup;
pub mod model;
pub mod options;
pub mod page;
pub mod problem;
pub mod provider;
pub mod read;
pub mod sink;
pub mod text;
pub mod update;
pub mod view;
pub mod web_url;

pub use options::Options;
pub use page::Page;
pub use problem::Problem;
pub use read::{Failure, read, read_options, read_ordinary, read_ordinary_options};
