//! What was written to break readers of HTML: nothing gets out, and no word is lost.

use super::{check_letters, payloads};

/// A body with an address wherever one may stand.
fn around(address: &str) -> String {
    let address = address.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        "<p><a href=\"{address}\">here</a></p><img src=\"{address}\" alt=there srcset=\"{address} 300w, /b.jpg 600w\">\
         <iframe src=\"{address}\" title=frame></iframe><video src=\"{address}\" poster=\"{address}\"></video>\
         <audio><source src=\"{address}\"></audio><blockquote class=twitter-tweet cite=\"{address}\">post \
         <a href=\"{address}\">day</a></blockquote><picture><source srcset=\"{address} 1w\"><img data-src=\"{address}\" alt=late></picture>"
    )
}

#[test]
fn thousands_of_payloads_keep_every_word_and_no_markup() {
    let mut broken = Vec::new();
    let mut checked = 0;
    for row in payloads::of_kind("html")
        .into_iter()
        .chain(payloads::of_kind("url"))
    {
        let text = payloads::text(&row);
        // Floods are a matter for limits.
        if text.len() > 100_000 {
            continue;
        }
        checked += 1;
        let kind = row["kind"].as_str().unwrap_or_default();
        let html = if kind.starts_with("url") {
            around(&text)
        } else {
            text
        };
        if let Err(error) = check_letters(&html) {
            broken.push(format!(
                "{} {}: {error}\n    {:?}",
                row["id"],
                kind,
                html.chars().take(300).collect::<String>()
            ));
        }
    }
    println!("{checked} payloads checked");
    assert!(
        broken.is_empty(),
        "{} of {checked}:\n{}",
        broken.len(),
        broken.join("\n")
    );
}
