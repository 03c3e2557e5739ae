// From half a page to a removed element: the widget acts when its data is whole, survives moves, and leaves nothing behind.

import assert from "node:assert/strict";
import { test } from "node:test";
import { engine } from "./browser.mjs";
import { dist, scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled, shows } from "./drawn.mjs";
import { ferry, ferryWith, inline } from "./articles.mjs";
import { ledger } from "./ledger.mjs";

const CORS = { "access-control-allow-origin": "*" };

/** A promise and what fulfils it, for a body that waits. */
function signal() {
  let give;
  const promise = new Promise((resolve) => { give = resolve; });
  return { promise, give };
}

const events = (type) =>
  browser.evaluate((type) => window.watch.events.filter((event) => event.type === type).length, type);

const halves = (text, at = Math.floor(text.length / 2)) => [text.slice(0, at), text.slice(at)];

/** Loads the classic build before anything after it is parsed. */
const early = () => scriptTag(site.assets, { build: "classic" }).replace("async ", "");

/** @type {Record<string, () => string>} */
const tags = { classic: early };
// WebKit runs no asynchronous script before the page has been parsed to its end.
if (engine !== "webkit") tags.module = () => scriptTag(site.assets).replace("<script", "<script async");
for (const [name, tag] of Object.entries(tags)) {
  test(`${name}: half an element on a slow page waits for its end, not for the page's`, async () => {
    const [first, second] = halves(inline());
    const [half, rest] = [signal(), signal()];
    await browser.open(site.pages.page({ head: tag(), body: [first, half.promise, `${second}<p>Below.</p>`, rest.promise, "<p>End.</p>"] }), { half: true });
    await browser.until(() => Boolean(customElements.get("dont-miss")));
    await settled();
    assert.deepEqual([await events("dm:ready"), await events("dm:error")], [0, 0]);
    half.give();
    await shows(ferry.headline);
    assert.equal(await browser.evaluate(() => document.readyState), "loading");
    rest.give();
    await browser.until(() => document.readyState === "complete");
    await settled();
    assert.equal(await events("dm:ready"), 1);
    await quiet();
  });
}

test("served markup that comes in halves is adopted whole: no text lost, nothing drawn again", async () => {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: inline() }));
  await heard("dm:ready");
  const served = await browser.evaluate(() => {
    const element = document.querySelector("dont-miss");
    element.querySelectorAll("[data-dm-live]").forEach((live) => live.removeAttribute("data-dm-live"));
    element.removeAttribute("data-dm-live");
    element.querySelector("script").remove();
    return { html: element.innerHTML, text: element.textContent };
  });
  for (const at of [0.2, 0.5, 0.8, 0.97]) {
    const [first, second] = halves(served.html, Math.floor(served.html.length * at));
    const half = signal();
    await browser.open(site.pages.page({ head: early(), body: [`<dont-miss id="widget">${first}`, half.promise, `${second}</dont-miss><p>Below.</p>`] }), { half: true });
    await browser.until(() => Boolean(customElements.get("dont-miss")));
    await settled();
    assert.equal(await events("dm:ready"), 0);
    half.give();
    const { detail } = await heard("dm:ready");
    assert.ok("adopted" in detail && !detail.drawn, JSON.stringify(detail));
    assert.equal(await browser.evaluate(() => document.querySelector("dont-miss").textContent), served.text);
    await quiet();
  }
});

/** A page whose data waits for a signal. */
async function waiting({ body = (src) => `<dont-miss id="widget" src="${src}">Fallback</dont-miss><div id="elsewhere"></div>`, head = "" } = {}) {
  const data = signal();
  const [first, second] = halves(JSON.stringify(ferry));
  const src = site.assets.answer("/articles/slow.json", { headers: CORS, type: "application/json", body: [first, data.promise, second] });
  await browser.open(site.pages.page({ head: head + scriptTag(site.assets), body: body(src) }));
  await browser.until(() => Boolean(customElements.get("dont-miss")));
  const asked = Date.now() + 5000;
  while (site.assets.count("/articles/slow.json") === 0 && Date.now() < asked) await settled();
  return data;
}

test("moved while its data loads: draws once, where it now is", async () => {
  const data = await waiting();
  await browser.evaluate(() => document.getElementById("elsewhere").append(document.getElementById("widget")));
  await settled();
  data.give();
  await shows(ferry.headline, "#elsewhere dont-miss");
  await settled();
  assert.equal(await events("dm:ready"), 1);
  assert.equal(site.assets.count("/articles/slow.json"), 1);
  await quiet();
});

test("removed while its data loads: nothing happens, and back in the page it draws", async () => {
  const data = await waiting();
  await browser.evaluate(() => {
    window.kept = document.getElementById("widget");
    window.kept.remove();
  });
  await settled();
  data.give();
  await settled();
  assert.deepEqual([await events("dm:ready"), await events("dm:error")], [0, 0]);
  assert.equal(await browser.evaluate(() => window.kept.textContent), "Fallback");
  await browser.evaluate(() => document.body.append(window.kept));
  await shows(ferry.headline);
  await quiet();
});

test("moved while the Wasm loads", async () => {
  const gate = signal();
  const bytes = dist.read(dist.wasm);
  site.assets.answer(`/slow/${dist.wasm}`, { headers: { ...CORS }, type: "application/wasm", body: [bytes.subarray(0, 1000), gate.promise, bytes.subarray(1000)] });
  await browser.open(site.pages.page({ head: scriptTag(site.assets, { version: "slow" }), body: `${inline()}<div id="elsewhere"></div>` }));
  await browser.until(() => Boolean(customElements.get("dont-miss")));
  await browser.evaluate(() => document.getElementById("elsewhere").append(document.getElementById("widget")));
  await settled();
  gate.give();
  await shows(ferry.headline, "#elsewhere dont-miss");
  await settled();
  assert.equal(await events("dm:ready"), 1);
  await quiet();
});

test("moved after it was drawn: the same nodes, still alive", async () => {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `${inline()}<div id="elsewhere"></div>` }));
  await heard("dm:ready");
  const seen = await browser.evaluate(async () => {
    const widget = document.getElementById("widget");
    const nodes = [...widget.querySelectorAll("*")];
    let changes = 0;
    const watch = new MutationObserver((records) => { changes += records.filter((record) => record.type === "childList").length; });
    watch.observe(widget, { childList: true, subtree: true, characterData: true });
    for (const place of [document.getElementById("elsewhere"), document.body, document.getElementById("elsewhere")]) {
      place.append(widget);
      await new Promise((done) => setTimeout(done, 60));
    }
    return { same: nodes.every((node, index) => widget.querySelectorAll("*")[index] === node), changes };
  });
  assert.deepEqual(seen, { same: true, changes: 0 });
  await browser.evaluate(() => document.addEventListener("click", (event) => event.preventDefault()));
  await browser.press("dont-miss li a");
  await heard("dm:click");
  assert.equal(await events("dm:ready"), 1);
  await quiet();
});

test("moved into a shadow root: the stylesheet follows", async () => {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `${inline()}<div id="host"></div>` }));
  await heard("dm:ready");
  const display = await browser.evaluate(async () => {
    const root = document.getElementById("host").attachShadow({ mode: "open" });
    root.append(document.getElementById("widget"));
    await new Promise((done) => setTimeout(done, 100));
    return { sheets: root.adoptedStyleSheets.length, display: getComputedStyle(root.querySelector("dont-miss")).display };
  });
  assert.deepEqual(display, { sheets: 1, display: "block" });
  await quiet();
});

test("removed: no listener, timer, observer, frame or request is left, after one or after twenty", async () => {
  await browser.open(site.pages.page({ head: ledger + scriptTag(site.assets), body: `<div id="place"></div>` }));
  await browser.until(() => Boolean(customElements.get("dont-miss")));
  await settled();
  const seen = await browser.evaluate(async (data) => {
    const place = document.getElementById("place");
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    const before = window.held();
    const after = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const element = document.createElement("dont-miss");
      element.data = data;
      place.append(element);
      await element.ready;
      element.querySelector("button")?.click();
      await pause(20);
      element.remove();
      if (turn === 0 || turn === 19) {
        await pause(400);
        after.push(window.held());
      }
    }
    return { before, after };
  }, ferryWith({ dontMiss: Array.from({ length: 9 }, (_, index) => ({ headline: `Teaser ${index}`, url: `https://daily.example/${index}`, image: { url: "/p.png" } })) }));
  // The pause that asks is itself no longer under way, and the widget's own start-up may have ended since.
  for (const after of seen.after) {
    assert.deepEqual(after.listeners.filter((name) => !seen.before.listeners.includes(name)), []);
    for (const key of ["timers", "frames", "observed", "requests"]) assert.ok(after[key] <= seen.before[key], `${key}: ${after[key]}, before ${seen.before[key]}`);
  }
  await quiet();
});

test("removed while loading: the request is given up", async () => {
  const data = await waiting({ head: ledger });
  await browser.evaluate(() => document.getElementById("widget").remove());
  await browser.until(() => window.held().requests === 0);
  data.give();
  await quiet();
});

test("several widgets: each its own language, data and parts; removing one leaves the others", async () => {
  const languages = { en: "Read more", fr: "Lire la suite", ar: "", es: "" };
  const body = Object.keys(languages).map((language) => inline(ferryWith({ inLanguage: language, headline: `Headline ${language}` }), `id="${language}"`)).join("");
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body }));
  for (const language of Object.keys(languages)) await shows(`Headline ${language}`, `#${language}`);
  const seen = await browser.evaluate(() => {
    const ids = [...document.querySelectorAll("dont-miss [id]")].map((element) => element.id);
    document.getElementById("fr").remove();
    return { doubled: ids.filter((id, index) => ids.indexOf(id) !== index), rtl: getComputedStyle(document.querySelector("#ar article")).direction };
  });
  assert.deepEqual(seen, { doubled: [], rtl: "rtl" });
  await settled();
  await browser.evaluate((data) => { document.getElementById("es").data = data; }, ferryWith({ headline: "Nuevo", inLanguage: "es" }));
  await shows("Nuevo", "#es");
  await shows("Headline en", "#en");
  await quiet();
});
