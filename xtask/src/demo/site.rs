//! Which file answers a request, and with which headers.

use super::headers;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The demo pages at `/`, what was built at `/dist/`.
pub(super) struct Site {
    pages: PathBuf,
    dist: PathBuf,
}

/// A file's bytes and all its headers.
pub(super) struct Answer {
    pub body: Vec<u8>,
    pub headers: Vec<(String, String)>,
}

impl Site {
    pub(super) fn of(project: &Project) -> Self {
        Self {
            pages: project.path("www/demo"),
            dist: project.dist(),
        }
    }

    /// The answer to a request's target, or nothing if no file is meant.
    pub(super) fn answer(&self, target: &str) -> Result<Option<Answer>> {
        let Some(file) = self.file(target) else {
            return Ok(None);
        };
        let Ok(body) = fs::read(&file) else {
            return Ok(None);
        };
        let mut all: Vec<(String, String)> = [
            ("Content-Type", media_type(&file)),
            // Whoever edits a page or builds anew sees it at the next load.
            ("Cache-Control", "no-cache"),
            // What the documentation asks of whoever hosts the assets.
            ("Access-Control-Allow-Origin", "*"),
            ("Cross-Origin-Resource-Policy", "cross-origin"),
            ("X-Content-Type-Options", "nosniff"),
            ("Accept-Ranges", "bytes"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
        let mut sidecar = file.into_os_string();
        sidecar.push(".headers");
        if let Ok(text) = fs::read_to_string(&sidecar) {
            let asked = headers::parse(&text).with_context(|| sidecar.display().to_string())?;
            all.extend(asked);
        }
        Ok(Some(Answer { body, headers: all }))
    }

    /// Nothing outside the two folders can be named.
    fn file(&self, target: &str) -> Option<PathBuf> {
        let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
        let (folder, path) = match path.strip_prefix("dist/") {
            Some(rest) => (&self.dist, rest),
            None => (&self.pages, path),
        };
        if path.starts_with('/')
            || path.split('/').any(|part| part == "..")
            || path.contains(['\\', '\0', '%'])
        {
            return None;
        }
        let file = folder.join(path);
        Some(if file.is_dir() {
            file.join("index.html")
        } else {
            file
        })
    }
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("webp") => "image/webp",
        Some("avif") => "image/avif",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("ico") => "image/x-icon",
        Some("vtt") => "text/vtt; charset=utf-8",
        Some("webm") => "video/webm",
        Some("mp4") => "video/mp4",
        Some("mp3") => "audio/mpeg",
        Some("wav") => "audio/wav",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site {
            pages: PathBuf::from("/pages"),
            dist: PathBuf::from("/built"),
        }
    }

    #[test]
    fn pages_and_what_was_built_have_their_places() {
        let site = site();
        let file = |target| site.file(target);
        assert_eq!(file("/a.html?x=1#y"), Some("/pages/a.html".into()));
        assert_eq!(file("/dist/b.wasm"), Some("/built/b.wasm".into()));
        assert_eq!(
            file("/articles/c.json"),
            Some("/pages/articles/c.json".into())
        );
    }

    #[test]
    fn nothing_else_can_be_named() {
        for target in [
            "/../x",
            "/dist/../../x",
            "/a/..",
            "/%2e%2e/x",
            "/a\\b",
            "//etc/passwd",
            "x",
            "",
        ] {
            assert_eq!(site().file(target), None, "{target}");
        }
    }

    #[test]
    fn streaming_needs_the_right_type_for_wasm() {
        assert_eq!(media_type(Path::new("a.wasm")), "application/wasm");
        assert_eq!(
            media_type(Path::new("a.js")),
            "text/javascript; charset=utf-8"
        );
    }
}
