//! HTML to native JSON: what publishers write, and what they get wrong.

use newswire::Draft;
use newswire::html::{Scope, blocks, plain, prose};

fn json(draft: &Draft) -> String {
    let mut out = String::new();
    draft.write(&mut out);
    out
}

fn body(html: &str) -> String {
    json(&Draft::List(blocks(html, &Scope::default())))
}

#[test]
fn a_headline_is_plain() {
    assert_eq!(
        plain("  Fog &#8217;n&#039; <em>rain</em> &amp;amp; sun\n"),
        "Fog ’n' rain &amp; sun"
    );
    assert_eq!(plain("<p>One</p><p>Two<br>three</p>"), "One Two three");
    assert_eq!(
        plain("3 < 5 &notit; &nosuch; AT&T"),
        "3 < 5 ¬it; &nosuch; AT&T"
    );
}

#[test]
fn a_caption_has_runs() {
    assert_eq!(
        json(&prose(
            "The <b>old <i>pier</i></b>, <a href=\"/a?b=1&amp;copy=2\" rel=nofollow>seen</a> today"
        )),
        "[\"The \",{\"text\":\"old \",\"marks\":[\"strong\"]},{\"text\":\"pier\",\"marks\":[\"strong\",\"emphasis\"]},\", \",\
         {\"text\":\"seen\",\"href\":\"/a?b=1&copy=2\",\"rel\":\"nofollow\"},\" today\"]"
    );
}

#[test]
fn a_body_is_blocks() {
    assert_eq!(
        body("<h1>Fog</h1><p>One<p>Two<br><br>Three<ul><li>a<li>b</ul><hr>"),
        "[{\"type\":\"heading\",\"level\":2,\"text\":\"Fog\"},{\"type\":\"paragraph\",\"text\":\"One\"},\
         {\"type\":\"paragraph\",\"text\":\"Two\"},{\"type\":\"paragraph\",\"text\":\"Three\"},\
         {\"type\":\"list\",\"items\":[\"a\",\"b\"]},{\"type\":\"divider\"}]"
    );
}
