//! `srcset`, by the standard's rules.

use super::body;

/// The renditions of a picture with this `srcset`.
fn renditions(srcset: &str) -> String {
    let json = body(&format!("<img src=/a.jpg alt='' srcset=\"{srcset}\">"));
    let from = json
        .find("\"renditions\":")
        .map_or(json.len(), |at| at + 13);
    json[from..]
        .trim_end_matches("}]")
        .replace("{\"url\":", "")
        .replace("\"width\":", "")
}

#[test]
fn candidates_with_widths() {
    assert_eq!(
        renditions("/1.jpg 320w, /2.jpg 640w"),
        "[\"/1.jpg\",320},\"/2.jpg\",640}]".trim_end_matches("}]")
    );
    assert_eq!(
        renditions(",/1,a.jpg 320w,/2.jpg,/3.jpg 2x,/4.jpg  640w 480h ,"),
        "[\"/1,a.jpg\",320},\"/4.jpg\",640"
    );
    assert_eq!(
        renditions("/2.jpg 640w, /1.jpg 320w, /3.jpg 640w"),
        "[\"/1.jpg\",320},\"/2.jpg\",640"
    );
}

#[test]
fn what_is_no_candidate() {
    for srcset in [
        "",
        ",",
        "/a.jpg",
        "/a.jpg 1x",
        "/a.jpg 1w",
        "/a.jpg 0w, /b.jpg 5w",
        "/a.jpg -1w, /b.jpg 5w",
        "/a.jpg 1.5w, /b.jpg 5w",
        "/a.jpg 5w 5w, /b.jpg 5w",
        "javascript:alert(1) 300w, /b.jpg 5w",
        "/a.jpg (1w, 2w) 3w, /b.jpg 5w",
        "data:,x 2w, /b.jpg 5w",
        "/a.jpg 99999999999w, /b.jpg 5w",
    ] {
        assert_eq!(renditions(srcset), "", "{srcset:?}");
    }
}
