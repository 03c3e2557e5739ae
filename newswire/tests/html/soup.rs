//! Random soups of tags: no word is lost, and every page keeps the rules.

use super::check_letters;
use super::dice::Dice;

const TAGS: &[&str] = &[
    "a href=/x",
    "b",
    "i",
    "p",
    "div",
    "span",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "caption",
    "thead",
    "tbody",
    "h1",
    "h2",
    "h5",
    "blockquote",
    "cite",
    "figure",
    "figcaption",
    "pre",
    "code",
    "dl",
    "dt",
    "dd",
    "ruby",
    "rt",
    "details",
    "summary",
    "noscript",
    "section",
    "button",
    "em",
    "sup",
    "svg",
    "text",
    "math",
    "mi",
    "x-y",
    "o:p",
    "center",
    "font",
    "footer",
    "q",
    "select",
    "option",
    "object",
    "div class=gallery",
    "figure class=wp-caption",
    "div lang=fr",
    "blockquote class=twitter-tweet",
    "textarea",
];

const THINGS: &[&str] = &[
    "<br>",
    "<hr>",
    "<img src=/a.jpg alt=picture>",
    "<!-- no -->",
    "&amp;",
    "&nbsp;",
    "<wbr>",
    "\n",
    " ",
    " — ",
    "<script>no</script>",
    "<style>no</style>",
    "<iframe src=https://www.youtube.com/embed/aaaaaaaaaaa></iframe>",
    "<br><br>",
    "<video src=/a.mp4></video>",
    "[caption id=a]",
    "[/caption]",
    "[sic]",
];

#[test]
fn random_tag_soup() {
    let mut dice = Dice::new(2026);
    let mut broken = Vec::new();
    for round in 0..4_000 {
        let mut html = String::new();
        for word in 0..dice.below(30) {
            match dice.below(6) {
                0 | 1 => html.push_str(&format!("<{}>", dice.pick(TAGS))),
                2 => {
                    let tag = dice.pick(TAGS);
                    html.push_str(&format!("</{}>", tag.split(' ').next().unwrap()));
                }
                3 => html.push_str(dice.pick(THINGS)),
                _ => html.push_str(&format!(
                    "w{word}{}",
                    if dice.once_in(2) { " " } else { "" }
                )),
            }
        }
        if let Err(error) = check_letters(&html) {
            broken.push(format!("{round}: {error}\n    {html:?}"));
        }
    }
    assert!(
        broken.is_empty(),
        "{}:\n{}",
        broken.len(),
        broken[..broken.len().min(20)].join("\n")
    );
}
