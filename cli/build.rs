//! The widget is put into the command, so it has to be built before.

use std::path::Path;

fn main() {
    let manifest = Path::new("../dist/manifest.json");
    println!("cargo::rerun-if-changed=../dist");
    if !manifest.exists() {
        println!(
            "cargo::error=the command holds the widget's files, and dist/ isn't there: run `cargo xtask build` first"
        );
    }
}
