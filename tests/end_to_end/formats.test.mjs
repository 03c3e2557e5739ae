// Documents in publishers' formats are drawn as natively, from modules that come only when one is met.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ferry, ferryWith, inline } from "./articles.mjs";
import { dist, scriptTag } from "./dist.mjs";
import { heard, quiet, shows } from "./drawn.mjs";
import { browser, site } from "./fixture.mjs";
import { watchHash } from "./page.mjs";

const fixtures = fileURLToPath(new URL("../../newswire/tests/fixtures/", import.meta.url));
const read = (name) => readFileSync(path.join(fixtures, name), "utf8");
/** The modules that were asked for, without their hashes. */
const asked = (version) =>
  dist.formats.filter((name) => site.assets.count(`/${version}/${name}`)).map((name) => name.split(".")[1]);
const open = (body, version, more = {}) =>
  browser.open(site.pages.page({ head: scriptTag(site.assets, { version }), body, ...more }));

/** The elements and texts of a file that says what is drawn natively, in order. */
function outline(file) {
  const nodes = [];
  for (const line of read(file).split("\n")) {
    if (/^!|^$/.test(line)) continue;
    const element = /^\s*([a-z0-9]+(?:\.[\w-]+)*)(?=\s|$)/.exec(line);
    if (element) nodes.push(element[1]);
    const text = /(?:^\s*|[^=\s]\s|\s)(?<![=])"((?:[^"\\]|\\.)*)"(?:  # .*)?$/.exec(line);
    if (text && line[text.index + text[0].indexOf('"') - 1] !== "=") {
      nodes.push(JSON.stringify(text[1].replace(/\\u\{(\w+)\}|\\(.)/g, (whole, code, escaped) =>
        code ? String.fromCodePoint(parseInt(code, 16)) : escaped === "n" ? "\n" : escaped)));
    }
  }
  return nodes;
}

/** The same of what stands in the page; runs there. */
const drawn = (text) =>
  new Promise((done) => {
    const element = document.createElement("dont-miss");
    element.data = text;
    document.body.append(element);
    const gather = () => {
      const nodes = [];
      const walk = (node) => {
        for (const child of node.childNodes) {
          if (child.nodeType === 3) nodes.push(JSON.stringify(child.data));
          else {
            nodes.push([child.localName, ...child.classList].join("."));
            walk(child);
          }
        }
      };
      walk(element);
      element.remove();
      return nodes;
    };
    element.ready.then(() => done(gather()), (error) => done([`${error.stage} ${error.code} ${error.message}`]));
  });

test("every fixture draws what it draws natively", async () => {
  await open("", "all");
  let compared = 0;
  for (const format of readdirSync(fixtures)) {
    for (const name of readdirSync(path.join(fixtures, format))) {
      if (!/\.(json|xml)$/.test(name) || format === "html") continue;
      const file = path.join(format, name);
      const found = await browser.evaluate(drawn, read(file));
      // The status and the buttons are made live: their words are the same, and stand in the same order.
      assert.deepEqual(found, outline(file.replace(/\.\w+$/, ".outline")), file);
      compared += 1;
    }
  }
  assert.ok(compared >= 30, `${compared} fixtures`);
  await quiet();
});

test("each fixture asks for the one module that reads it", async () => {
  const own = { "json-feed": "json-ld", capi: "guardian", dcr: "guardian", oembed: "wordpress" };
  for (const format of readdirSync(fixtures)) {
    const documents = readdirSync(path.join(fixtures, format)).filter((name) => /\.(json|xml)$/.test(name));
    if (format === "native" || format === "html") continue;
    await open("", `of-${format}`);
    for (const name of documents) await browser.evaluate(drawn, read(path.join(format, name)));
    // What is ordinary JSON-LD needs none.
    assert.deepEqual(asked(`of-${format}`), [own[format] ?? format], format);
    await quiet();
  }
});

test("an article in native JSON asks for none of the modules", async () => {
  const renditions = [{ url: "https://pictures.example/boat-400.jpg", width: 400 }];
  await open(inline(ferryWith({ image: { url: "https://pictures.example/boat.jpg", altText: "A boat", renditions } })), "native");
  await shows(ferry.headline);
  assert.deepEqual(asked("native"), []);
  await quiet();
});

test("a feed asks for its own module alone; its problems have the paths of the feed", async () => {
  const feed = site.pages.answer("/feed.xml", { type: "application/rss+xml", body: read("feed/rss.xml") });
  await open(`<dont-miss id="widget" src="${feed}"></dont-miss>`, "feed");
  const { detail } = await heard("dm:problem");
  assert.equal(detail.path, "rss.channel.item[2].pubDate");
  const ready = await heard("dm:ready");
  assert.ok(ready.detail.problems.some((problem) => problem.path === "rss.channel.item[4].link"));
  assert.deepEqual(asked("feed"), ["feed"]);
  await quiet();
});

test("the attribute format decides", async () => {
  const crops = ferryWith({ "@type": "NewsArticle", image: ["https://pictures.example/1x1/boat.jpg", "https://pictures.example/16x9/boat.jpg"] });
  await open(inline(crops) + inline(crops, `id="other" format="json-ld"`) + inline(ferry, `id="wrong" format="rss"`), "format");
  for (const id of ["widget", "other"]) await heard("dm:ready", id);
  const lead = (id) => browser.evaluate((id) => document.querySelector(`#${id} .dm-lead img`).src, id);
  assert.equal(await lead("widget"), "https://pictures.example/1x1/boat.jpg");
  assert.equal(await lead("other"), "https://pictures.example/16x9/boat.jpg");
  const { detail } = await heard("dm:error", "wrong");
  assert.deepEqual([detail.stage, detail.code], ["read", "unknown-format"]);
});

test("an article, teasers from a feed and links from WordPress, each in its own format", async () => {
  const feed = site.pages.answer("/list.xml", { type: "text/xml", body: read("feed/atom.xml") });
  const posts = site.pages.answer("/posts.json", { type: "application/json", body: read("wordpress/list.json") });
  await open(inline(ferry, `id="widget" dont-miss-src="${feed}" related-src="${posts}"`), "combined");
  await heard("dm:ready");
  const texts = (selector) => browser.evaluate((selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent), selector);
  assert.deepEqual(await texts(".dm-article .dm-headline"), [ferry.headline]);
  assert.equal((await texts(".dm-teaser .dm-headline"))[0], "Ferry & bridge open");
  assert.deepEqual(await texts(".dm-related-item .dm-headline"), ["One – with a picture", "Four"]);
});

test("a list that doesn't come is a problem, and leaves the article", async () => {
  const gone = site.pages.answer("/gone.xml", { status: 404, type: "text/plain", body: "no" });
  await open(inline(ferry, `id="widget" dont-miss-src="${gone}"`), "left");
  await shows(ferry.headline);
  const { detail } = await heard("dm:problem");
  assert.equal(detail.path, "dontMiss");
  assert.match(detail.message, /^expected a document, found ".*HTTP status 404"$/);
  await shows(ferry.dontMiss[0].headline);
});

test("the module doesn't come: what the page shows stays, and the error says so", async () => {
  site.assets.answer(`/broken/${dist.formats.find((name) => name.includes(".feed."))}`, { status: 404, type: "text/plain", body: "not here", headers: { "access-control-allow-origin": "*" } });
  const feed = site.pages.answer("/again.xml", { type: "text/xml", body: read("feed/atom.xml") });
  await open(`<dont-miss id="widget" src="${feed}">Read the news</dont-miss>`, "broken");
  const { detail } = await heard("dm:error");
  assert.deepEqual([detail.stage, detail.code], ["load", "wasm-not-fetched"]);
  await shows("Read the news");
  await quiet();
});

test("a document nobody knows hears what was looked for", async () => {
  await open(`<dont-miss id="widget"><script type="application/json">{"trails":"none"}</script></dont-miss>`, "unknown");
  const { detail } = await heard("dm:error");
  assert.equal(detail.code, "unknown-format");
  assert.match(detail.message, /wordpress.*trails/);
});

test("under the strictest policy", async () => {
  const policy = `default-src 'none'; script-src ${site.assets.origin} ${watchHash} 'wasm-unsafe-eval'; connect-src 'self' ${site.assets.origin}; `
    + "img-src https:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const feed = site.pages.answer("/strict.xml", { type: "text/xml", body: read("feed/full-text.xml") });
  await open(`<dont-miss id="widget" src="${feed}"></dont-miss>`, "strict", { headers: { "content-security-policy": policy } });
  await shows("Premier paragraphe.");
  await quiet();
});
