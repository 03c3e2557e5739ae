//! Plain data on its way to the host. One type for all of it, so that readers download one way of saying it.

use serde::{Serialize, Serializer};
use wasm_bindgen::JsValue;

/// What a host is told, as JavaScript has it.
pub(crate) enum Plain {
    Nothing,
    Flag(bool),
    Number(u32),
    Text(String),
    List(Vec<Plain>),
    Map(Vec<(&'static str, Plain)>),
}

/// What is told as plain data.
pub(crate) trait Told {
    fn told(&self) -> Plain;
}

impl Told for bool {
    fn told(&self) -> Plain {
        Plain::Flag(*self)
    }
}

impl Told for u32 {
    fn told(&self) -> Plain {
        Plain::Number(*self)
    }
}

impl Told for str {
    fn told(&self) -> Plain {
        Plain::Text(self.into())
    }
}

impl Told for String {
    fn told(&self) -> Plain {
        self.as_str().told()
    }
}

impl<T: Told + ?Sized> Told for &T {
    fn told(&self) -> Plain {
        (**self).told()
    }
}

impl<T: Told> Told for Option<T> {
    fn told(&self) -> Plain {
        self.as_ref().map_or(Plain::Nothing, T::told)
    }
}

impl<T: Told> Told for Vec<T> {
    fn told(&self) -> Plain {
        Plain::List(self.iter().map(T::told).collect())
    }
}

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Plain::Nothing => to.serialize_none(),
            Plain::Flag(flag) => to.serialize_bool(*flag),
            Plain::Number(number) => to.serialize_u32(*number),
            Plain::Text(text) => to.serialize_str(text),
            Plain::List(items) => to.collect_seq(items),
            // As a map rather than a struct: for those serde-wasm-bindgen keeps a hash map of names.
            Plain::Map(entries) => {
                to.collect_map(entries.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}

impl Plain {
    /// As JavaScript has it; null if it can't be said there.
    pub(crate) fn to_js(&self) -> JsValue {
        let plain = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
        self.serialize(&plain).unwrap_or(JsValue::NULL)
    }
}
