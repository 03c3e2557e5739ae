//! The widget's own files, as they were built before this command was.

use include_dir::{Dir, include_dir};
use newsprint::document::Assets;
use serde_json::Value;

static DIST: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../dist");

/// A file by its name.
pub(crate) fn file(name: &str) -> Option<&'static [u8]> {
    DIST.get_file(name).map(|file| file.contents())
}

/// Where a document finds the files, if they lie below this address.
pub(crate) fn below(address: &str) -> Assets {
    Assets {
        script: format!("{address}dont-miss.js"),
        stylesheet: format!("{address}dont-miss.css"),
        wasm: wasm().map(|(name, integrity)| (format!("{address}{name}"), integrity)),
    }
}

/// The name of the Wasm, which carries its hash, and its integrity.
fn wasm() -> Option<(String, String)> {
    let manifest: Value = serde_json::from_slice(file("manifest.json")?).ok()?;
    let name = manifest.get("wasm")?.as_str()?;
    let integrity = manifest.get("files")?.get(name)?.get("integrity")?;
    Some((name.to_owned(), integrity.as_str()?.to_owned()))
}
