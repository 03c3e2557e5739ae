//! Which request gets which answer.

use super::folder::{Folder, Found};
use super::shell::Shell;
use super::watch::Changes;
use crate::arguments::Serve;
use crate::article::Article;
use crate::assets;
use crate::check::verdict;
use newsprint::Options;
use newswire::Format;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::Duration;
use tiny_http::{Header, Request, Response};

/// Where our own files lie, so that every other path is the reader's.
pub(super) const OURS: &str = "/-/";

/// After so long without news, one who listens is asked whether it still does.
const SILENCE: Duration = Duration::from_secs(15);

/// Everything that answers need.
pub(super) struct Preview {
    folder: Folder,
    shell: Shell,
    format: Option<Format>,
    options: Options,
    changes: Changes,
    /// `127.0.0.1:4040`.
    address: String,
}

/// A status, a media type and a body.
struct Answer(u16, &'static str, Vec<u8>);

impl Preview {
    pub(super) fn new(
        folder: Folder,
        arguments: &Serve,
        options: &Options,
        changes: Changes,
        address: String,
    ) -> Preview {
        Preview {
            folder,
            shell: Shell::of(&arguments.options, options),
            format: arguments.format.format,
            options: options.clone(),
            changes,
            address,
        }
    }

    /// Answers one request. One who left before the answer was sent is no fault of ours.
    pub(super) fn answer(&self, request: Request) {
        if !self.is_meant(&request) {
            let _ = send(
                request,
                Answer(403, TEXT, b"this address is for this machine alone".into()),
            );
        } else if request.url() == "/-/changes" {
            let listener = self.changes.listen();
            thread::spawn(move || tell(request, &listener));
        } else {
            let answer = self.find(request.url());
            let _ = send(request, answer);
        }
    }

    /// A page elsewhere may give our address a name of its own, and so read what isn't for it.
    fn is_meant(&self, request: &Request) -> bool {
        let mut headers = request.headers().iter();
        let host = headers.find(|header| header.field.equiv("Host"));
        let port = self.address.rsplit(':').next().unwrap_or_default();
        host.is_some_and(|host| {
            let host = host.value.as_str();
            host == self.address || host == format!("localhost:{port}")
        })
    }

    fn find(&self, target: &str) -> Answer {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        if let Some(name) = path.strip_prefix(OURS) {
            let own = super::shell::file(name).or_else(|| assets::file(name));
            return own.map_or_else(missing, |bytes| Answer(200, media_type(name), bytes.into()));
        }
        let path = decoded(path.strip_prefix('/').unwrap_or(path));
        match (self.folder.find(&path), self.folder.only()) {
            (Some(Found::Folder(_)), Some(only)) if path.is_empty() => {
                Answer(200, HTML, self.shell.index("", &[only.to_owned()]).into())
            }
            (Some(Found::Folder(names)), None) => {
                Answer(200, HTML, self.shell.index(&path, &names).into())
            }
            (Some(Found::Article(file)), _) if query == "data" => self.data(&file),
            (Some(Found::Article(file)), _) if query == "problems" => {
                let verdict = verdict(&file, self.format, self.options.clone());
                Answer(200, JSON, verdict.to_json().to_string().into())
            }
            (Some(Found::Article(_)), _) => Answer(200, HTML, self.shell.article(&path).into()),
            (Some(Found::File(file)), _) => match fs::read(&file) {
                Ok(bytes) => Answer(200, media_type(&path), bytes),
                Err(error) => Answer(500, TEXT, error.to_string().into()),
            },
            _ => missing(),
        }
    }

    /// The article as JSON, as far as it can be made that.
    fn data(&self, file: &Path) -> Answer {
        let article = match Article::load(file) {
            Ok(article) => article,
            Err(error) => return Answer(500, TEXT, error.to_string().into()),
        };
        match article.json(
            self.format,
            self.options.base.as_ref().map(|base| base.as_str()),
        ) {
            Ok((json, _)) => Answer(200, JSON, json.into()),
            Err(failure) => Answer(422, TEXT, failure.to_string().into()),
        }
    }
}

fn missing() -> Answer {
    Answer(404, TEXT, b"not here".into())
}

fn send(request: Request, answer: Answer) -> io::Result<()> {
    let Answer(status, kind, body) = answer;
    // The length is known: nothing need come in pieces.
    let mut response = Response::from_data(body)
        .with_status_code(status)
        .with_chunked_threshold(usize::MAX);
    for (name, value) in [
        ("Content-Type", kind),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ] {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

/// Sends an event for each change, until nobody listens any more.
fn tell(request: Request, changes: &std::sync::mpsc::Receiver<()>) {
    let mut stream = request.into_writer();
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
        Connection: close\r\n\r\n";
    let mut send = |text: &str| {
        stream.write_all(text.as_bytes())?;
        stream.flush()
    };
    let mut heard = send(head);
    while heard.is_ok() {
        heard = match changes.recv_timeout(SILENCE) {
            Ok(()) => send("event: change\ndata:\n\n"),
            Err(RecvTimeoutError::Timeout) => send(":\n\n"),
            Err(RecvTimeoutError::Disconnected) => return,
        };
    }
}

/// `a b` of `a%20b`; what makes no sense stays as it is, and names no file.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let pair = after.get(..2).filter(|_| first == b'%');
        let byte =
            pair.and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = match byte {
            Some(_) => after.get(2..).unwrap_or_default(),
            None => after,
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";
const TEXT: &str = "text/plain; charset=utf-8";

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "png" => "image/png",
        "gif" => "image/gif",
        "jpg" | "jpeg" => "image/jpeg",
        "vtt" => "text/vtt; charset=utf-8",
        "webm" => "video/webm",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        _ => "application/octet-stream",
    }
}
