//! What publishers write, and what they get wrong, one small case each.

use newswire::Draft;
use newswire::html::{Scope, blocks, plain, prose};

use super::{body, json};

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

#[test]
fn an_address_that_an_editor_left_to_be_filled_is_an_embed() {
    assert_eq!(
        body("<figure class=wp-block-embed><div>https://vimeo.com/76979871</div></figure>"),
        r#"[{"type":"video","url":"https://vimeo.com/76979871","title":"Vimeo"}]"#
    );
    assert_eq!(
        body("<p>https://vimeo.com/76979871</p>"),
        r#"[{"type":"paragraph","text":"https://vimeo.com/76979871"}]"#
    );
}

#[test]
fn addresses_are_joined_to_the_base_and_the_documents_language_goes_without_saying() {
    let scope = Scope {
        base: newsprint::web_url::WebUrl::read("https://feed.example/2026/a", None).ok(),
        language: newsprint::language::Language::read("ar"),
        ..Scope::default()
    };
    let blocks = blocks(
        "<p lang=ar dir=rtl>a <a href=../b>b</a> <i lang=en dir=ltr>c</i> <img src=c.jpg alt=''>",
        &scope,
    );
    assert_eq!(
        json(&Draft::List(blocks)),
        "[{\"type\":\"paragraph\",\"text\":[\"a \",{\"text\":\"b\",\"href\":\"https://feed.example/b\"},\" \",\
         {\"text\":\"c\",\"marks\":[\"emphasis\"],\"lang\":\"en\",\"dir\":\"ltr\"}]},\
         {\"type\":\"image\",\"url\":\"https://feed.example/2026/c.jpg\",\"altText\":\"\"}]"
    );
}

#[test]
fn what_the_page_hides_stays_hidden() {
    for html in [
        "<p hidden>x</p>",
        "<p style='color:red;DISPLAY : None'>x</p>",
        "<template>x</template>",
        "<script>x</script>",
        "<style>x</style>",
        "<title>x</title>",
        "<iframe>x</iframe>",
        "<noframes>x</noframes>",
        "<!-- x -->",
        "<xml><w:View>x</w:View></xml>",
        "<svg><style>x</style><title>x</title></svg>",
        "<img src=/x.gif width=1 height=1>",
        "<iframe src=https://x.example width=0 height=0></iframe>",
        "<p>&nbsp;</p><p></p><p> <br> </p>",
        "<a href=/x></a>",
        "<img src='data:image/gif;base64,AA' alt=''>",
    ] {
        assert_eq!(body(html), "[]", "{html}");
    }
    assert_eq!(
        body("<p hidden=until-found>x</p>"),
        r#"[{"type":"paragraph","text":"x"}]"#
    );
}
