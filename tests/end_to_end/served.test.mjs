// A page from the command: adopted as it stands, mended where it is stale or cut short, whole where nothing can run.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { dist } from "./dist.mjs";
import { engine } from "./browser.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled } from "./drawn.mjs";
import { article, articles, render } from "./command.mjs";
import { ferry, ferryWith } from "./articles.mjs";
import { drawn, live, serve, stands } from "./served.mjs";

const pictures = new URL("../../www/demo/pictures/", import.meta.url);

/** Puts the demo's pictures where its articles look for them. */
function putPictures() {
  for (const name of readdirSync(pictures).filter((file) => file.endsWith(".webp"))) {
    site.pages.answer(`/pictures/${name}`, { type: "image/webp", body: readFileSync(new URL(name, pictures)) });
  }
}

test("every article goes live as it was sent: what was parsed is what the command wrote, and nothing of it changes", async () => {
  for (const { name, json, flags } of articles) {
    await browser.open(serve({ data: json, flags: flags.filter((flag) => !flag.startsWith("--src")) }));
    await live();
    assert.ok((await browser.evaluate(() => window.sent)) === render(json, ...flags), name);
    assert.deepEqual(await drawn(), [], name);
    const { detail } = await heard("dm:ready");
    assert.equal(detail.drawn, 0, name);
    await quiet();
  }
});

/** Articles with enough in them to show whether data in the element makes a difference. */
const whole = new Set(["harbour.json", "every-block.json", "long-read.json", "arabic.json"]);

test("with its data in the element or behind an address, too", async () => {
  for (const { name, json, flags, options } of articles) {
    // Labels and slots are properties, which no markup can carry.
    if (options.labels || options.slots || options.src) continue;
    const src = `--src=${site.pages.answer("/article.json", { body: json })}`;
    for (const way of whole.has(name) ? [src, "--data"] : [src]) {
      await browser.open(serve({ data: json, flags: [...flags, way] }));
      await live();
      const { drawn: sections } = await browser.evaluate(() => document.querySelector("dont-miss").ready);
      assert.equal(sections, 0, `${name} ${way}`);
      assert.deepEqual(await drawn(), [], `${name} ${way}`);
    }
  }
});

// Only Chromium tells of layout shifts.
for (const width of engine === "chromium" ? [1280, 500] : []) {
  test(`nothing moves from the first byte on, ${width} pixels wide`, async () => {
    putPictures();
    await browser.size(width, 900);
    await browser.open(site.pages.page({}));
    await browser.until((width) => outerWidth === width && innerWidth > width - 30, width);
    // A scroll bar that comes when the page has grown is the window's, not ours.
    const edit = (html) => html.replace("<head>", "<head><style>html { overflow-y: scroll }</style>");
    for (const name of ["harbour", "every-block", "long-read"]) {
      await browser.open(serve({ data: article(name), edit }));
      await live();
      await settled();
      assert.deepEqual(await browser.evaluate(() => window.shifts), [], name);
    }
    await browser.size(1280, 900);
  });
}

test("each of the widget's files is fetched once, the stylesheet stands once", async () => {
  // No cache hides a second request; but Firefox hands what was preloaded to `fetch` by its cache.
  const kept = engine === "firefox" ? "max-age=600" : "no-store";
  const headers = { "access-control-allow-origin": "*", "cache-control": kept };
  for (const file of ["dont-miss.js", dist.wasm]) site.assets.answer(`/once/${file}`, { headers, body: dist.read(file) });
  await browser.open(serve({ data: ferry, version: "once" }));
  await live();
  for (const file of ["dont-miss.js", "dont-miss.css", dist.wasm]) assert.equal(site.assets.count(`/once/${file}`), 1, file);
  assert.equal(await browser.evaluate(() => document.adoptedStyleSheets.length), 0);
});

test("what the reader has done before the script came stays: scroll place, selection, focus, open details", async () => {
  let release = () => {};
  const held = new Promise((done) => { release = () => done(undefined); });
  site.assets.answer("/late/dont-miss.js", { headers: { "access-control-allow-origin": "*" }, body: ["", held, String(dist.read("dont-miss.js"))] });
  site.assets.answer(`/late/${dist.wasm}`, { headers: { "access-control-allow-origin": "*" }, body: dist.read(dist.wasm) });
  const details = "<details id=own><summary>The host's own</summary><p>Words</p></details>";
  const edit = (html) => html.replace("<main>", `<main>${details}`);
  await browser.size(500, 900);
  await browser.open(serve({ data: article("harbour"), version: "late", edit }), { half: true });
  await browser.until(() => document.querySelector("[data-dm-end]") && document.styleSheets.length);
  const before = await browser.evaluate(() => {
    const list = document.querySelector(".dm-teasers");
    list.scrollTo({ left: 300, behavior: "instant" });
    document.getElementById("own").setAttribute("open", "");
    document.querySelectorAll(".dm-teaser .dm-link")[1].focus({ preventScroll: true });
    getSelection().selectAllChildren(document.querySelector(".dm-paragraph"));
    scrollTo({ top: 200, behavior: "instant" });
    window.reader = () => [list.scrollLeft, scrollY, document.activeElement.textContent, String(getSelection()), document.getElementById("own").hasAttribute("open")];
    return window.reader();
  });
  assert.ok(before[0] > 100 && before[3].length > 10, JSON.stringify(before));
  release();
  await live();
  assert.deepEqual(await browser.evaluate(() => window.reader()), before);
  assert.deepEqual(await drawn(), []);
  await browser.size(1280, 900);
});

test("a stale section is mended alone", async () => {
  const fresh = ferryWith({ headline: "The ferry has come" });
  const src = site.pages.answer("/fresh.json", { body: JSON.stringify(fresh) });
  await browser.open(serve({ data: ferry, flags: [`--src=${src}`] }));
  await browser.until(() => document.querySelector("h1")?.textContent === "The ferry has come");
  const gone = await browser.evaluate(() => window.nodes.filter((node) => !node.isConnected).map((node) => node.className));
  assert.deepEqual(gone, ["dm-header", "dm-headline"]);
  // It goes, and the new one comes.
  assert.equal((await drawn()).length, 2, JSON.stringify(await drawn()));
  await stands(render(fresh));
});

/** Places where a connection may end: in a tag, in a text, between sections, before the mark that ends the page. */
const CUTS = [0.15, 0.4, 0.65, 0.9].map((share) => (html) => html.indexOf("<dont-miss") + 80 + Math.floor((html.indexOf("</dont-miss>") - html.indexOf("<dont-miss") - 80) * share));
const LAST = (html) => html.indexOf("<span data-dm-end");

for (const [number, place] of [...CUTS, LAST].entries()) {
  test(`a page that was cut short is mended, ${number + 1} of ${CUTS.length + 1}`, async () => {
    const json = article("harbour");
    const src = site.pages.answer("/whole.json", { body: json });
    await browser.open(serve({ data: json, flags: [`--src=${src}`], edit: (html) => html.slice(0, place(html)) }));
    const whole = render(json);
    await browser.until(() => document.querySelector("dont-miss [data-dm-end]"));
    await settled();
    await stands(whole);
    await quiet();
  });
}

const nothingRuns = {
  "WebAssembly forbidden by policy": {
    answer: () => ({ headers: { "content-security-policy": `script-src 'unsafe-inline' ${site.assets.origin}` } }),
    code: "wasm-refused",
  },
  "WebAssembly taken away": {
    edit: (html) => html.replace("<head>", "<head><script>delete window.WebAssembly</script>"),
    code: "wasm-missing",
  },
  "the Wasm doesn't come": {
    // A folder of its own: browsers keep the Wasm for ever.
    version: "lost",
    edit: (html) => {
      site.assets.answer(`/lost/${dist.wasm}`, { status: 404 });
      return html;
    },
    code: "wasm-not-fetched",
  },
};

for (const [what, { answer = () => ({}), code, ...page }] of Object.entries(nothingRuns)) {
  test(`${what}: the page stays whole, and one event says why`, async () => {
    await browser.open(serve({ data: article("every-block"), answer: answer(), ...page }));
    const { detail } = await heard("dm:error");
    assert.equal(detail.code, code);
    await settled();
    const { events, errors } = await browser.watched();
    assert.equal(events.length, 1, JSON.stringify(events));
    assert.deepEqual(errors, []);
    await stands(render(article("every-block")));
    assert.deepEqual(await drawn(), []);
  });
}

test("the script doesn't come: the page stays whole", async () => {
  site.assets.answer("/none/dont-miss.js", { status: 404 });
  await browser.open(serve({ data: article("every-block"), version: "none" }));
  await settled();
  await stands(render(article("every-block")));
});
