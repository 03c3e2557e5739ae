//! `render --out`: many files at once.

use super::{Run, end, fixtures, run};
use std::fs;

#[test]
fn each_file_becomes_one_and_a_bad_one_stops_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("new/site");
    let out = out.to_str().expect("UTF-8");
    let files = [
        "valid/french.json",
        "invalid/not-json.json",
        "valid/spanish.json",
    ];
    let Run {
        status,
        out: said,
        err,
    } = run(&[&["render", "--out", out][..], &files].concat());
    assert_eq!((status, said.as_str()), (1, ""));
    // No terminal, no progress: only what is wrong.
    assert_eq!(err.lines().count(), 1, "{err}");
    assert!(err.starts_with("invalid/not-json.json: error: "), "{err}");
    for (file, name) in [(files[0], "french"), (files[2], "spanish")] {
        let written = fs::read_to_string(format!("{out}/{name}.html")).expect("written");
        assert_eq!(written, run(&["render", file]).out);
    }
    assert_eq!(fs::read_dir(out).expect("a folder").count(), 2);
}

#[test]
fn a_thousand_files_are_whole_documents() {
    let folder = tempfile::tempdir().expect("a folder");
    let json = fs::read_to_string(fixtures("valid/every-block.json")).expect("UTF-8");
    let mut files = Vec::new();
    for number in 0..1000 {
        let file = folder.path().join(format!("{number}.json"));
        fs::write(&file, &json).expect("written");
        files.push(file.to_str().expect("UTF-8").to_owned());
    }
    let out = folder.path().join("out");
    let flags = ["render", "--page", "--out", out.to_str().expect("UTF-8")];
    let files = files.iter().map(String::as_str);
    let arguments: Vec<_> = flags.into_iter().chain(files).collect();
    assert_eq!(run(&arguments).status, 0);
    let written: Vec<_> = fs::read_dir(out).expect("a folder").collect();
    assert_eq!(written.len(), 1000);
    for file in written {
        let html = fs::read_to_string(file.expect("a file").path()).expect("UTF-8");
        assert!(html.ends_with("</html>\n"));
    }
}

/// `script` runs a command as if in a terminal.
#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_a_line_tells_how_far_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let drawn = super::command(&["render", "--out", "$OUT", "valid/french.json"]);
    let mut line = format!("{:?}", drawn.get_program());
    for argument in drawn.get_args() {
        line.push_str(&format!(" {}", argument.to_str().expect("UTF-8")));
    }
    let mut terminal = std::process::Command::new("script");
    terminal.args(["-qec", &line, "/dev/null"]);
    terminal.env("OUT", folder.path()).env("TERM", "xterm");
    terminal.current_dir(fixtures(""));
    let Run { status, out, .. } = end(terminal, "");
    assert_eq!(status, 0, "{out}");
    assert!(out.contains(" 1/1 articles"), "{out:?}");
}

#[test]
fn two_files_of_one_name_are_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    let files = ["valid/french.json", "./valid/french.json"];
    let flags = ["render", "--out", out.to_str().expect("UTF-8")];
    let Run { status, err, .. } = run(&[&flags[..], &files].concat());
    assert_eq!(status, 2);
    assert!(err.contains("french.html"), "{err}");
    assert!(!out.exists());
}
