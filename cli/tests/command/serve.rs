//! `serve`: a preview for this machine alone, which hears of changes.

use super::command;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// A preview that runs until this is dropped.
struct Preview {
    child: Child,
    /// `127.0.0.1:…`
    address: String,
    folder: TempDir,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves a folder with two articles, a picture and a secret; of it, what `place` names.
fn preview(place: &str, flags: &[&str]) -> Preview {
    let folder = tempfile::tempdir().expect("a folder");
    let write =
        |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    write(
        "a b.json",
        r#"{"headline":"First","related":["javascript:1"]}"#,
    );
    fs::create_dir(folder.path().join("sub")).expect("a folder");
    write(
        "sub/feed.xml",
        "<rss version=\"2.0\"><channel><title>F</title><item><title>From a feed</title>\
        <link>https://a.example/1</link></item></channel></rss>",
    );
    write("sub/pic.png", "png");
    write(".secret.json", "{}");
    let place = folder.path().join(place);
    let place = place.to_str().expect("UTF-8");
    let mut command = command(&[&["serve", place, "--port", "0"], flags].concat());
    let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
    let mut line = String::new();
    let stdout = child.stdout.as_mut().expect("a pipe");
    BufReader::new(stdout).read_line(&mut line).expect("a line");
    let address = line
        .trim()
        .strip_prefix("the preview is at http://")
        .expect("an address");
    let address = address.strip_suffix('/').expect("a slash").to_owned();
    assert!(address.starts_with("127.0.0.1:"), "{address}");
    Preview {
        child,
        address,
        folder,
    }
}

impl Preview {
    fn ask(&self, path: &str, host: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .expect("a time");
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("it hears");
        stream
    }

    /// Status, head and body.
    fn get_as(&self, path: &str, host: &str) -> (u16, String, String) {
        let mut answer = Vec::new();
        self.ask(path, host)
            .read_to_end(&mut answer)
            .expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).expect("a status");
        (
            status.parse().expect("a number"),
            head.to_owned(),
            body.to_owned(),
        )
    }

    fn get(&self, path: &str) -> (u16, String, String) {
        self.get_as(path, &self.address)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).expect("written");
    }
}

#[test]
fn a_change_is_told_and_then_served() {
    let preview = preview("a b.json", &[]);
    let mut events = BufReader::new(preview.ask("/-/changes", &preview.address));
    let mut line = String::new();
    while line != "\r\n" {
        line.clear();
        events.read_line(&mut line).expect("a head");
    }
    assert!(preview.get("/a%20b.json?data").2.contains("First"));
    preview.write("a b.json", r#"{"headline":"Second"}"#);
    line.clear();
    events.read_line(&mut line).expect("an event");
    assert_eq!(line, "event: change\n");
    assert!(preview.get("/a%20b.json?data").2.contains("Second"));
}

#[test]
fn an_article_is_shown_in_the_widget_itself_with_its_problems() {
    let preview = preview(
        "",
        &[
            "--heading",
            "Go & see",
            "--refresh=9",
            "--labels",
            r#"{"readMore":"</script>"}"#,
        ],
    );
    let (status, head, page) = preview.get("/a%20b.json");
    assert_eq!(status, 200);
    assert!(head.contains("text/html"), "{head}");
    let element =
        r#"<dont-miss src="a%20b.json?data" heading="Go &amp; see" refresh="9"></dont-miss>"#;
    assert!(page.contains(element), "{page}");
    assert!(
        page.contains(r#"{"labels":{"readMore":"\u003c/script>"}}"#),
        "{page}"
    );
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist/dont-miss.js");
    assert_eq!(
        preview.get("/-/dont-miss.js").2,
        fs::read_to_string(built).expect("built")
    );
    let (_, _, problems) = preview.get("/a%20b.json?problems");
    assert!(problems.contains(r#""path":"related[0]""#), "{problems}");
    for own in ["/-/preview.js", "/-/preview.css", "/-/dont-miss.css"] {
        assert_eq!(preview.get(own).0, 200, "{own}");
    }
}

#[test]
fn a_folder_is_a_list_of_articles_in_any_format() {
    let preview = preview("", &[]);
    let (_, _, index) = preview.get("/");
    assert!(
        index.contains(r#"<a href="./a%20b.json">a b.json</a>"#),
        "{index}"
    );
    assert!(
        index.contains(r#"<a href="./sub/">sub/</a>"#) && !index.contains("secret"),
        "{index}"
    );
    assert!(preview.get("/sub/").2.contains("feed.xml"));
    let (status, head, json) = preview.get("/sub/feed.xml?data");
    assert_eq!(status, 200, "{json}");
    assert!(
        head.contains("application/json") && json.contains("From a feed"),
        "{json}"
    );
    assert_eq!(preview.get("/sub/pic.png").2, "png");
}

#[test]
fn nothing_else_can_be_named_and_nobody_else_is_answered() {
    let preview = preview("sub", &[]);
    for path in [
        "/../a%20b.json",
        "/%2e%2e/a%20b.json",
        "/..%2fa%20b.json",
        "//etc/passwd",
        "/.secret.json",
        "/x\\..\\y",
        "/nowhere.json",
        "/-/nothing.js",
        "/-/../Cargo.toml",
    ] {
        assert_eq!(preview.get(path).0, 404, "{path}");
    }
    assert_eq!(preview.get("/feed.xml").0, 200);
    for host in [
        "evil.example",
        "evil.example:4040",
        "127.0.0.1.evil.example",
    ] {
        assert_eq!(preview.get_as("/feed.xml", host).0, 403, "{host}");
    }
    let port = preview.address.rsplit(':').next().expect("a port");
    assert_eq!(
        preview.get_as("/feed.xml", &format!("localhost:{port}")).0,
        200
    );
}

#[test]
fn a_port_that_is_taken_and_a_place_that_is_not_there_are_told() {
    let first = preview("", &[]);
    let port = first.address.rsplit(':').next().expect("a port");
    let taken = super::run(&["serve", ".", "--port", port]);
    assert_eq!(taken.status, 1);
    assert!(taken.err.contains(&format!("port {port}")), "{}", taken.err);
    let lost = super::run(&["serve", "nowhere"]);
    assert_eq!(lost.status, 1);
    assert!(lost.err.contains("nowhere"), "{}", lost.err);
}
