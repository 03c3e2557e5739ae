// Data that wants to harm: it is text on the page, or a clear error, and nothing else happens.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { quiet, settled } from "./drawn.mjs";
import { ferry } from "./articles.mjs";
import { guard } from "./guard.mjs";

const address = () => `${site.assets.origin}/v1/dont-miss.js`;

/** Strings that other pages have tripped over. */
const texts = {
  markup: `<img src=x onerror=alert(1)><script>alert(1)</script><svg onload=alert(1)>`,
  quotes: `"'\`><b onmouseover=alert(1)>&lt;&amp;&#60;&quot;`,
  template: "${alert(1)} {{constructor.constructor('alert(1)')()}} <%= 1 %>",
  closing: "</p></article></dont-miss></body><!-- ]]> --><!--",
  bidi: "\u202Eevil\u202C \u2066isolated \u2067never closed \u200Fend",
  control: "a\u0000b\u0001c\u0008d\u007Fe\u0085f\uFFFEg",
  lines: "one\r\ntwo\rthree\u2028four\u2029five",
  surrogates: "\uD800lone\uDC00 \uDBFFend",
  marks: `Z${"\u0351\u0300".repeat(400)}algo`,
  tags: "\u{E0041}\u{E0042} \u{FFFFF} \u{10FFFF}",
  long: "word ".repeat(2_000),
};

/** What is left of a text when spaces, controls, marks and direction signs are taken out: that much is never lost. */
const letters = (text) => text.toWellFormed().replace(/[^\p{L}\p{N}\p{P}\p{S}]|\uFFFD/gu, "");

/** Addresses that must never be followed. */
const addresses = [
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", " \u0001javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
  "javascript\u003Aalert(1)", "&#106;avascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)",
  "blob:https://a/b", "file:///etc/passwd", "filesystem:http://a/b", "view-source:http://a", "about:blank", "intent://x#Intent;end",
  "//user:pw@evil.example", "http://[", "https://", "\u0000https://ok.example", "ftp://a/b", "javascript://%0aalert(1)",
];

/** One article with `text` wherever text can stand and `url` wherever an address can. */
export function everywhere(text, url) {
  const picture = { url, altText: text, caption: text, creditText: text, renditions: [{ url, width: 320, contentType: text }] };
  const link = { headline: text, url, id: text, kicker: text, type: text, sponsor: text, image: picture, lang: text, dir: text };
  const run = [text, { text, href: url, rel: text, lang: text, dir: text, marks: [text, "strong"] }];
  return {
    headline: text, url, "@id": url, inLanguage: text, dir: text, articleSection: text, kicker: text, description: text,
    author: [{ name: text, url, jobTitle: text }, text], dateCreated: text, datePublished: text, dateModified: text,
    image: picture, correction: [{ text, datePublished: text, type: text }], keywords: [text, { name: text, url }],
    dontMiss: { heading: text, items: [link, text] }, related: { heading: text, items: [link, url] },
    articleBody: [
      text,
      { type: text, text },
      { type: "paragraph", text: run },
      { type: "heading", level: text, text: run },
      { type: "list", ordered: text, items: [text, run, { text, items: [text] }] },
      { type: "image", ...picture },
      { type: "gallery", items: [picture, picture] },
      { type: "quote", text: run, citation: text },
      { type: "pullquote", text, citation: text },
      { type: "video", url, poster: url, caption: text, captions: [{ url, label: text, language: text }], width: text },
      { type: "audio", url, caption: text },
      { type: "socialPost", provider: text, url, author: text, text },
      { type: "embed", url, provider: text, title: text, poster: url },
      { type: "table", caption: text, head: [text], rows: [[text, run]] },
      { type: "relatedLink", headline: text, url },
      { type: "linkList", heading: text, items: [{ headline: text, url }] },
      { type: "correction", text },
      { type: "note", text },
      { type: "keyPoints", heading: text, items: [text] },
      { type: "factBox", heading: text, blocks: [text, { type: "paragraph", text }] },
      { type: "timeline", events: [{ date: text, heading: text, blocks: [text] }] },
      { type: "code", text, language: text },
      { type: "slot", name: text, height: text, label: text },
    ],
  };
}

/** Opens a page with the guard and `mount` in it. */
async function open() {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `<div id="place"></div>` }));
  await browser.evaluate(guard);
  await browser.evaluate(async (src) => { window.mount = (await import(src)).mount; }, address());
}

/** Mounts `data`, and answers what the guard found and which text is on the page. */
const draw = (data, options = {}) =>
  browser.evaluate(async (data, options) => {
    const place = document.getElementById("place");
    place.replaceChildren();
    const widget = await window.mount(place, data, options);
    const seen = { ...window.inspect(place), text: place.textContent };
    widget.remove();
    return seen;
  }, data, options);

async function harmless() {
  await settled();
  assert.deepEqual(await browser.evaluate(() => window.executions), []);
  await quiet();
}

for (const [name, text] of Object.entries(texts)) {
  test(`text: ${name}, in every field`, async () => {
    await open();
    const seen = await draw(everywhere(text, "https://daily.example/ferry"));
    assert.deepEqual(seen.strangers, []);
    const wanted = letters(text).slice(0, 4000);
    assert.ok(letters(seen.text).includes(wanted), `the text is on the page: ${seen.text.slice(0, 300)}`);
    await harmless();
    assert.deepEqual(site.elsewhere.visits().filter((url) => !url.includes("daily.example")), []);
  });
}

test("addresses: none is followed, the text of each link stays", async () => {
  await open();
  for (const url of addresses) {
    const seen = await draw(everywhere(`Kept ${addresses.indexOf(url)}.`, url));
    assert.deepEqual(seen.strangers, [], url);
    assert.ok(seen.text.includes(`Kept ${addresses.indexOf(url)}.`), url);
  }
  await harmless();
});

test("options: hostile strings in every attribute", async () => {
  await open();
  const text = texts.markup;
  for (const value of [text, texts.bidi, "javascript:alert(1)", "-1", "1e999", "__proto__"]) {
    const options = Object.fromEntries(["parts", "lang", "dir", "level", "heading", "limit", "base", "target", "access", "zone", "allow", "format", "key"]
      .map((name) => [name, value]));
    const seen = await draw(ferry, { ...options, labels: { "Read more": value, readMore: value }, slots: [{ name: value, after: 1, height: value, label: value }] })
      .catch((error) => ({ strangers: [], error }));
    assert.deepEqual(seen.strangers, [], value);
  }
  await harmless();
});

test("strings of 10 MB: a clear error, in time", async () => {
  await open();
  const seen = await browser.evaluate(async (data) => {
    const place = document.getElementById("place");
    const answers = [];
    for (const character of ["x", "<", "\u0000", "\u{1F6A2}"]) {
      const start = performance.now();
      const huge = character.repeat(10_000_000 / character.length);
      const error = await window.mount(place, { ...data, headline: huge }).then(() => undefined, (reason) => reason);
      answers.push({ code: error?.code, message: error?.message.length, quick: performance.now() - start < 5000 });
    }
    return answers;
  }, ferry);
  for (const { code, message, quick } of seen) {
    assert.equal(typeof code, "string");
    assert.ok(message < 400);
    assert.ok(quick);
  }
  await harmless();
});

test("objects: cycles, throwing getters, proxies, polluted prototypes, strange values", async () => {
  await open();
  const seen = await browser.evaluate(async (data) => {
    const place = document.getElementById("place");
    const cycle = { ...data };
    cycle.related = [cycle];
    const throwing = { ...data, get headline() { throw new Error("not yours"); } };
    const objects = {
      cycle, throwing,
      "throwing proxy": new Proxy({}, { get() { throw new Error("no"); }, ownKeys() { throw new Error("no"); } }),
      "endless proxy": new Proxy({}, { get: (target, key) => (typeof key === "symbol" || key === "toJSON" ? undefined : new Proxy({}, {})), ownKeys: () => ["headline"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }),
      "revoked proxy": (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })(),
      "toJSON that throws": { toJSON() { throw new Error("no"); } },
      "toJSON of another kind": { toJSON: () => 7 },
      bigint: { ...data, related: [10n] },
      symbol: Symbol("data"), function: () => data, element: document.body, window, date: new Date(), map: new Map([["headline", "x"]]),
      "null prototype": Object.assign(Object.create(null), data),
      nan: { ...data, articleBody: [NaN, Infinity, undefined, () => {}, Symbol("x")] },
    };
    const answers = {};
    for (const [name, object] of Object.entries(objects)) {
      const drawn = await window.mount(place, object).then((widget) => { const text = place.innerText; widget.remove(); return text; }, (error) => error);
      answers[name] = typeof drawn === "string" ? drawn.slice(0, 400) : { code: typeof drawn?.code };
    }
    Object.assign(Object.prototype, { headline: "polluted", dontMiss: [{ headline: "polluted", url: "https://evil.example/" }] });
    try {
      await window.mount(place, { articleBody: "Only a body." }).then(() => { answers.polluted = place.innerText; });
    } finally {
      delete Object.prototype.headline;
      delete Object.prototype.dontMiss;
    }
    // The instance lives on.
    answers.after = await window.mount(place, data).then(() => place.innerText.includes(data.headline));
    return answers;
  }, ferry);
  for (const name of ["cycle", "throwing", "throwing proxy", "revoked proxy", "toJSON that throws", "toJSON of another kind", "bigint"]) {
    assert.deepEqual(seen[name], { code: "string" }, name);
  }
  assert.match(seen["null prototype"], /Ferry/);
  assert.match(seen.nan, /Ferry/);
  assert.match(seen.polluted, /Only a body/);
  assert.doesNotMatch(seen.polluted, /polluted/);
  assert.equal(seen.after, true);
  await harmless();
});

test("the element's data property takes the same objects, and says dm:error", async () => {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `<dont-miss id="widget">Fallback</dont-miss>` }));
  await browser.until(() => Boolean(customElements.get("dont-miss")));
  await browser.evaluate(() => {
    const cycle = {};
    cycle.self = cycle;
    for (const data of [cycle, { get headline() { throw new Error("no"); } }, 10n, Symbol("x")]) document.getElementById("widget").data = data;
  });
  await browser.until(() => window.watch.events.some((event) => event.type === "dm:error"));
  await settled();
  assert.equal(await browser.evaluate(() => document.getElementById("widget").innerText), "Fallback");
  await quiet();
});

test("10,000 nested blocks and 100,000 nested lists: drawn, cut and reported", async () => {
  await open();
  const seen = await browser.evaluate(async () => {
    const place = document.getElementById("place");
    const nest = (open, close, count) => `{"headline":"Deep","articleBody":[${open.repeat(count)}"bottom"${close.repeat(count)}]}`;
    const answers = [];
    for (const text of [
      nest(`{"type":"factBox","heading":"Box","blocks":[`, "]}", 10_000),
      nest(`{"type":"list","items":[`, "]}", 10_000),
      nest("[", "]", 100_000),
      nest(`{"a":`, "}", 100_000),
    ]) {
      answers.push(await window.mount(place, text).then((widget) => { const shown = place.innerText.includes("Deep"); widget.remove(); return shown; }, (error) => typeof error.code));
    }
    return answers;
  });
  for (const answer of seen) assert.ok(answer === true || answer === "string", String(answer));
  await harmless();
});
