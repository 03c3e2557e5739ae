//! What the members of an object say, by key. Each is one call, since a reader's page pays for every call written down.

use super::field::Field;
use super::prose::prose;
use crate::date::Date;
use crate::language::{Direction, Language};
use crate::model::Prose;
use crate::text::Words;
use crate::web_url::WebUrl;

macro_rules! members {
    ($($name:ident -> $type:ty: $read:path;)+) => {
        impl Field<'_> {
            $(pub(super) fn $name(&self, key: &str) -> Option<$type> {
                $read(&self.at(key))
            })+
        }
    };
}

members! {
    words -> Words: Field::as_words;
    prose -> Prose: prose;
    url -> WebUrl: Field::as_url;
    number -> u32: Field::as_number;
    date -> Date: Field::as_date;
    language -> Language: Field::as_language;
    direction -> Direction: Field::as_direction;
    flag -> bool: Field::as_flag;
    id -> String: Field::as_id;
}
