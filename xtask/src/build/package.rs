//! The rest of the npm package in `dist/`: types, `package.json`, manifest, README, licences.

use super::{Modules, integrity};
use crate::project::Project;
use crate::size::Size;
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::fs;

/// Empties `dist/`, so that no file of an earlier build is published.
pub(super) fn clear(project: &Project) -> Result<()> {
    for folder in [project.dist(), project.dist().join("ssr")] {
        fs::create_dir_all(&folder)?;
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                fs::remove_file(entry.path())?;
            }
        }
    }
    Ok(())
}

/// Adds what makes the folder a package that npm, bundlers and TypeScript understand.
pub(super) fn complete(project: &Project, modules: &Modules) -> Result<()> {
    let copies = [
        ("www/loader/dont-miss.d.ts", "dont-miss.d.ts"),
        ("www/package/README.md", "README.md"),
        ("LICENSE-MIT", "LICENSE-MIT"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
        ("THIRD-PARTY.md", "THIRD-PARTY.md"),
    ];
    for (from, to) in copies {
        fs::copy(project.path(from), project.dist().join(to))
            .with_context(|| format!("copying {from}"))?;
    }
    write_json(project, "manifest.json", &manifest(project, modules)?)?;
    write_json(project, "package.json", &package(project, modules))
}

/// What a page that pins our files needs to know of each: its `integrity` and its size.
fn manifest(project: &Project, modules: &Modules) -> Result<Value> {
    let mut files = Map::new();
    let formats = modules.formats.iter();
    let names = [
        "dont-miss.js",
        "dont-miss.classic.js",
        "dont-miss.css",
        &modules.first.name,
        &modules.rare.name,
    ];
    let names = names
        .into_iter()
        .chain(formats.clone().map(|(_, module)| module.name.as_str()));
    for name in names {
        let bytes = fs::read(project.dist().join(name))?;
        let size = Size::of(name, &bytes);
        files.insert(
            name.to_owned(),
            json!({
                "integrity": integrity(name, &bytes),
                "raw": size.raw,
                "gzip": size.gzip,
                "brotli": size.brotli,
            }),
        );
    }
    let formats: Map<String, Value> = formats
        .map(|(part, module)| ((*part).to_owned(), json!(module.name)))
        .collect();
    Ok(
        json!({ "version": project.version, "wasm": modules.first.name, "rare": modules.rare.name,
        "formats": formats, "files": files }),
    )
}

fn package(project: &Project, modules: &Modules) -> Value {
    let [wasm, rare] = [&modules.first, &modules.rare].map(|module| format!("./{}", module.name));
    let mut package = json!({
        "name": "dont-miss",
        "version": project.version,
        "description": "The embeddable news-article widget: a teaser carousel, an article and related links from JSON",
        "keywords": ["news", "article", "carousel", "teaser", "custom-element", "webassembly"],
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "engines": { "node": ">=20" },
        "sideEffects": true,
        "types": "./dont-miss.d.ts",
        "exports": {
            ".": { "types": "./dont-miss.d.ts", "default": "./dont-miss.js" },
            // The first condition that a runtime or a bundler has counts.
            "./ssr": {
                "types": "./ssr/ssr.d.ts",
                "workerd": "./ssr/edge.js",
                "worker": "./ssr/edge.js",
                "deno": "./ssr/fetch.js",
                "node": "./ssr/node.js",
                "default": "./ssr/fetch.js",
            },
            "./ssr.wasm": "./ssr/ssr.wasm",
            "./dont-miss.classic.js": "./dont-miss.classic.js",
            "./dont-miss.css": "./dont-miss.css",
            "./dont-miss.wasm": wasm,
            "./dont-miss.rare.wasm": rare,
            "./manifest.json": "./manifest.json",
            "./package.json": "./package.json",
        },
        "files": [
            "dont-miss.*", "ssr", "manifest.json", "THIRD-PARTY.md", "LICENSE-MIT", "LICENSE-APACHE",
        ],
    });
    if let Some(exports) = package.get_mut("exports").and_then(Value::as_object_mut) {
        for (part, module) in &modules.formats {
            let path = format!("./{}", module.name);
            exports.insert(format!("./dont-miss.{part}.wasm"), path.into());
        }
    }
    package
}

fn write_json(project: &Project, name: &str, value: &Value) -> Result<()> {
    let text = serde_json::to_string_pretty(value)?;
    Ok(fs::write(project.dist().join(name), text + "\n")?)
}
