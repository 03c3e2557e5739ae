// Every peer in JavaScript draws a post and a feed with an HTML body as the widget does, and nothing of it runs.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { contenders, openContenders, scripted } from "../contenders.mjs";

const BODY = `<h2>At the quay</h2>
<p>The <strong>night ferry</strong> waits for <a href="https://daily.example/tides">the tide</a>.<script>window.ran = 1</script></p>
<p onclick="window.ran = 2">Nobody <em>doubts</em> it. <a href="javascript:window.ran=3">Read on</a></p>
<ul><li>One bell</li><li>Two bells</li></ul>
<blockquote><p>It was the wind.</p><cite>A retired pilot</cite></blockquote>
<figure><img src="https://pictures.example/pier.png" alt="The pier" width="1280" height="853" onerror="window.ran = 4"><figcaption>The pier at noon.</figcaption></figure>
<hr><pre>17:05 high water</pre>`;

const POST = JSON.stringify({
  id: 7, link: "https://daily.example/ferry", lang: "en", date_gmt: "2026-03-03T08:00:00", title: { rendered: "The ferry &amp; the tide" },
  content: { rendered: BODY }, excerpt: { rendered: "<p>A short introduction.</p>" },
  _embedded: { author: [{ name: "Mira Holt", link: "https://daily.example/mira" }] },
});

const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Daily</title><link>https://daily.example/</link><language>en</language><item><title>The ferry and the tide</title>
<link>https://daily.example/ferry</link><guid>https://daily.example/ferry</guid><pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate>
<content:encoded><![CDATA[${BODY}]]></content:encoded></item></channel></rss>`;

let page;
before(async () => {
  page = await openContenders(undefined, { bodies: true });
});
after(() => page?.stop());

for (const { name, title } of contenders.filter((peer) => peer.name !== "ours" && scripted.includes(peer.name))) {
  describe(title, () => {
    for (const [what, text] of [["a post from WordPress", POST], ["a feed of one item", FEED]]) {
      test(what, async () => {
        const draw = (side, options) => page.evaluate(
          (side, text, options) => window.bench.drawn(side, [text], options), side, text, { key: "bench", ...options });
        const [wanted] = (await draw("ours", {})).outlines;
        const [found] = (await draw(name, { still: true })).outlines;
        assert.ok(found.some((line) => line.includes("night ferry")), "the body is drawn");
        assert.deepEqual(found, wanted);
        assert.equal(await page.evaluate(() => window.ran), undefined, "nothing of the body ran");
      });
    }
  });
}
