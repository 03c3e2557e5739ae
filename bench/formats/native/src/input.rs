//! What is read: a body of HTML and a feed, the same in every run.

const SENTENCES: [&str; 4] = [
    "The harbour office has counted four hundred metres of sea wall since the storm.",
    "A retired pilot doubts the tide tables of last winter &amp; keeps a letter of two pages.",
    "The night ferry announced <a href=\"https://daily.example/bell\" class=\"link\">the third bell</a> without <em>much</em> ado.",
    "Every second household is waiting for <strong>the price of flour</strong>&nbsp;– as the minutes show.",
];

/// A body of at least so many bytes, with what editors of websites write.
pub(crate) fn body(least: usize) -> String {
    let mut html = String::new();
    let mut sentences = SENTENCES.iter().cycle();
    let mut place = 0;
    while html.len() < least {
        let words: Vec<&str> = sentences.by_ref().take(3).copied().collect();
        let words = words.join(" ");
        html += &match place % 8 {
            3 => format!("<h2 class=\"wp-block-heading\">{words}</h2>\n"),
            5 => format!(
                "<figure class=\"wp-block-image size-large\"><img src=\"https://pictures.example/pier-{place}.jpg\" width=\"1024\" height=\"683\" \
                 alt=\"The pier\" srcset=\"https://pictures.example/pier-{place}-300.jpg 300w, https://pictures.example/pier-{place}.jpg 1024w\" \
                 sizes=\"100vw\"><figcaption>{words}</figcaption></figure>\n"
            ),
            6 => format!("<ul><li>{words}</li><li>{words}</li></ul>\n"),
            7 => format!("<blockquote><p>{words}</p><cite>Mira Holt</cite></blockquote>\n"),
            _ => format!("<p style=\"margin:0\">{words}</p>\n"),
        };
        place += 1;
    }
    html
}

/// A feed of so many entries, each with its text.
pub(crate) fn feed(entries: usize) -> String {
    let text = body(3_000);
    let items: String = (0..entries)
        .map(|place| {
            format!(
                "<item><title>The third bell &amp;amp; the pier, {place}</title><link>https://daily.example/{place}</link>\
                 <guid>https://daily.example/{place}</guid><pubDate>Tue, 24 Nov 2026 10:05:07 +0000</pubDate><category>Harbour</category>\
                 <description>What the pilots say.</description><content:encoded><![CDATA[{text}]]></content:encoded></item>\n"
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\
         <title>The Daily</title><link>https://daily.example/</link><language>en</language>{items}</channel></rss>"
    )
}
