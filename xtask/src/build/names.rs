//! Short names between the Wasm and its glue.
//!
//! wasm-bindgen gives every import, and every export that calls a closure, a name that ends in a
//! hash of sixteen digits. Digits of a hash can't be packed, and each stands in both files: a
//! reader would download them twice. Here the same short name is put into both.

use anyhow::{Result, ensure};

/// A name by wasm-bindgen, and the name that stands for it.
struct Renaming {
    long: String,
    short: String,
}

/// Names given so far, to imports and exports alike.
#[derive(Default)]
pub(super) struct Names(Vec<Renaming>);

impl Names {
    /// Shortens `name` if it ends in a hash.
    pub(super) fn shorten(&mut self, name: &mut String) {
        if is_hashed(name) {
            let short = short(self.0.len());
            let long = std::mem::replace(name, short.clone());
            self.0.push(Renaming { long, short });
        }
    }

    /// The glue with the same short names. Every long name must stand in it: else Wasm and glue would part.
    pub(super) fn put_into(&self, glue: &str) -> Result<String> {
        let taken = |(at, _)| {
            let next = glue.as_bytes().get(at + 1);
            next.is_some_and(u8::is_ascii_lowercase)
        };
        ensure!(
            !glue.match_indices('$').any(taken),
            "glue: expected no name that begins with a dollar sign"
        );
        let mut changed = glue.to_owned();
        for Renaming { long, short } in &self.0 {
            ensure!(changed.contains(long), "glue: expected the name {long}");
            changed = changed.replace(long, short);
        }
        Ok(changed)
    }
}

/// Whether a name ends in a hash, so that no other word of the glue can be meant by it.
fn is_hashed(name: &str) -> bool {
    let hash = name.rsplit(['_', 'h']).next().unwrap_or_default();
    (name.starts_with("__wb") || name.starts_with("wasm_bindgen__"))
        && hash.len() == 16
        && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// `$a`, `$b` … `$z`, `$ba`: a word that wasm-bindgen itself never writes.
fn short(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + u8::try_from(index % 26).unwrap_or_default());
        index /= 26;
        if index == 0 {
            break;
        }
    }
    letters.push(b'$');
    letters.reverse();
    String::from_utf8(letters).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hashed_name_is_the_same_short_word_on_both_sides() {
        let mut names = Names::default();
        let mut import = "__wbg_remove_8228e91d7ddbc755".to_owned();
        let mut export = "wasm_bindgen__convert__closures_____invoke__h13b84f0ec12a6345".to_owned();
        let glue = format!("{import}: function() {{}}, f: {export}, g: `${{x}}`");
        names.shorten(&mut import);
        names.shorten(&mut export);
        assert_eq!((import.as_str(), export.as_str()), ("$a", "$b"));
        assert_eq!(
            names.put_into(&glue).unwrap(),
            "$a: function() {}, f: $b, g: `${x}`"
        );
    }

    #[test]
    fn a_name_without_a_hash_stays() {
        for name in [
            "memory",
            "update",
            "__wbindgen_malloc",
            "__externref_table_alloc",
        ] {
            let mut after = name.to_owned();
            Names::default().shorten(&mut after);
            assert_eq!(after, name);
        }
    }

    #[test]
    fn glue_that_lacks_a_name_or_has_ours_is_refused() {
        let mut names = Names::default();
        names.shorten(&mut "__wbg_remove_8228e91d7ddbc755".to_owned());
        assert!(names.put_into("nothing").is_err());
        assert!(
            names
                .put_into("$a + __wbg_remove_8228e91d7ddbc755")
                .is_err()
        );
    }

    #[test]
    fn names_go_on_after_the_alphabet() {
        assert_eq!(
            [0, 25, 26, 27, 51, 52].map(short),
            ["$a", "$z", "$ba", "$bb", "$bz", "$ca"]
        );
    }
}
