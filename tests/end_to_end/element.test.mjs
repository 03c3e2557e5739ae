// The element's attributes, properties and methods: each changes the page in place.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled, shows } from "./drawn.mjs";
import { ferry, ferryWith, inline } from "./articles.mjs";

const CORS = { "access-control-allow-origin": "*" };

async function open(data = ferry, attributes = `id="widget"`) {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: inline(data, attributes) }));
  await heard("dm:ready");
}

/** Sets attributes (`null` removes), and waits until the page says what `seen` says. */
const set = (attributes) =>
  browser.evaluate((attributes) => {
    const widget = document.getElementById("widget");
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) widget.removeAttribute(name);
      else widget.setAttribute(name, value);
    }
  }, attributes);

const changes = {
  parts: [{ parts: "related" }, () => !document.querySelector("dont-miss article") && document.querySelectorAll("dont-miss li a").length === 2],
  heading: [{ heading: "Read on" }, () => document.querySelector("dont-miss h2").innerText === "Read on"],
  level: [{ level: "3" }, () => document.querySelector("dont-miss h3") && document.querySelectorAll("dont-miss h4").length === 2],
  limit: [{ limit: "1" }, () => document.querySelectorAll("dont-miss ul a").length <= 3],
  lang: [{ lang: "fr" }, () => !document.querySelector("dont-miss").innerText.includes("Read more")],
  dir: [{ dir: "rtl" }, () => getComputedStyle(document.querySelector("dont-miss article")).direction === "rtl"],
  target: [{ target: "_blank" }, () => {
    const link = document.querySelector("dont-miss li a");
    return link.target === "_blank" && link.rel.includes("noopener");
  }],
};

for (const [name, [attributes, seen]] of Object.entries(changes)) {
  test(`${name}: set from the start, set later, taken away again`, async () => {
    const written = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`).join(" ");
    await open(ferry, `id="widget" ${written}`);
    await browser.until(seen);
    await open();
    const before = await browser.evaluate(() => {
      window.paragraphs = [...document.querySelectorAll("dont-miss article p")];
      return document.getElementById("widget").innerHTML;
    });
    await set(attributes);
    await browser.until(seen);
    await set(Object.fromEntries(Object.keys(attributes).map((key) => [key, null])));
    await browser.until((before) => document.getElementById("widget").innerHTML === before, before);
    assert.equal(await browser.evaluate(() => window.watch.events.filter((event) => event.type === "dm:error").length), 0);
    await quiet();
  });
}

test("a changed headline is one changed section; everything else is the same node", async () => {
  await open();
  const kept = await browser.evaluate(async (data) => {
    const widget = document.getElementById("widget");
    const nodes = [...widget.querySelectorAll("p, li")];
    widget.querySelector("li a").focus();
    const focused = document.activeElement;
    let added = 0;
    const watch = new MutationObserver((records) => records.forEach((record) => { added += record.addedNodes.length; }));
    watch.observe(widget, { childList: true, subtree: true });
    widget.data = data;
    await new Promise((done) => setTimeout(done, 200));
    return { all: nodes.filter((node) => node.isConnected).length === nodes.length, focus: document.activeElement === focused, added };
  }, ferryWith({ headline: "Ferry delayed" }));
  await shows("Ferry delayed");
  assert.deepEqual(kept, { all: true, focus: true, added: 1 });
  await quiet();
});

test("labels and slots: properties, set before and after the first draw", async () => {
  await open();
  await browser.evaluate(() => {
    const widget = document.getElementById("widget");
    widget.labels = { readMore: "Go on" };
    widget.slots = [{ name: "after-one", after: 1, height: 250 }];
  });
  await browser.until(() => document.getElementById("widget").innerText.includes("Go on"));
  await browser.until(() => Boolean(document.getElementById("widget").slotElement("after-one")));
  const order = await browser.evaluate(() => {
    const slot = document.getElementById("widget").slotElement("after-one");
    const [first, second] = ["The first boat", "It was full"].map((text) =>
      [...document.querySelectorAll("dont-miss article p")].find((paragraph) => paragraph.textContent.includes(text)));
    const before = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    return [before(first, slot), before(slot, second) || slot.contains(second)];
  });
  assert.deepEqual(order, [true, true]);
  await quiet();
});

test("access: a paywalled body comes when the host grants it", async () => {
  await open(ferryWith({ isAccessibleForFree: false }));
  const text = await browser.evaluate(() => document.getElementById("widget").innerText);
  assert.ok(text.includes(ferry.headline));
  assert.ok(!text.includes("The first boat left"));
  assert.ok(await browser.evaluate(() => Boolean(document.getElementById("widget").slotElement("paywall"))));
  await set({ access: "granted" });
  await shows("The first boat left");
  await quiet();
});

test("src: a new address redraws, the same text is nothing to do, reload() asks again", async () => {
  const src = site.assets.answer("/articles/5.json", { headers: CORS, body: JSON.stringify(ferry) });
  const other = site.assets.answer("/articles/6.json", { headers: CORS, body: JSON.stringify(ferryWith({ headline: "Another" })) });
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `<dont-miss id="widget" src="${src}"></dont-miss>` }));
  await shows(ferry.headline);
  await set({ src: other });
  await shows("Another");
  site.assets.answer("/articles/6.json", { headers: CORS, body: JSON.stringify(ferryWith({ headline: "Another again" })) });
  await browser.evaluate(() => document.getElementById("widget").reload());
  await shows("Another again");
  const touched = await browser.evaluate(async () => {
    let records = 0;
    const watch = new MutationObserver((list) => { records += list.length; });
    watch.observe(document.getElementById("widget"), { subtree: true, childList: true, characterData: true });
    await document.getElementById("widget").reload();
    await new Promise((done) => setTimeout(done, 200));
    return records;
  });
  assert.equal(touched, 0);
  assert.equal(site.assets.count("/articles/6.json"), 3);
  await quiet();
});

test("src: an answer that comes late doesn't overwrite a later one", async () => {
  let give;
  const late = new Promise((resolve) => { give = resolve; });
  const slow = site.assets.answer("/articles/late.json", { headers: CORS, type: "application/json", body: [late, JSON.stringify(ferryWith({ headline: "Too late" }))] });
  const quick = site.assets.answer("/articles/quick.json", { headers: CORS, body: JSON.stringify(ferry) });
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `<dont-miss id="widget" src="${slow}"></dont-miss>` }));
  await browser.until(() => Boolean(customElements.get("dont-miss")));
  await settled();
  await set({ src: quick });
  await shows(ferry.headline);
  give();
  await settled();
  await shows(ferry.headline);
  await quiet();
});

test("refresh: new text is drawn, 404 keeps the page, 410 takes the article away", async () => {
  const src = site.assets.answer("/articles/live.json", { headers: CORS, body: JSON.stringify(ferry) });
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `<dont-miss id="widget" src="${src}" refresh="1"></dont-miss>` }));
  await shows(ferry.headline);
  site.assets.answer("/articles/live.json", { headers: CORS, body: JSON.stringify(ferryWith({ headline: "Ferry, two hours later" })) });
  await shows("two hours later");
  const asked = site.assets.count("/articles/live.json");
  site.assets.answer("/articles/live.json", { headers: CORS, status: 404, body: "gone fishing" });
  const end = Date.now() + 8000;
  while (site.assets.count("/articles/live.json") < asked + 2 && Date.now() < end) await settled();
  assert.ok(site.assets.count("/articles/live.json") >= asked + 2, "goes on asking");
  await shows("two hours later");
  site.assets.answer("/articles/live.json", { headers: CORS, status: 410, body: "" });
  await browser.until(() => !document.getElementById("widget").innerText.includes("two hours later"));
  await quiet();
});

test("lazy: nothing is asked for until it comes near", async () => {
  const src = site.assets.answer("/articles/lazy.json", { headers: CORS, body: JSON.stringify(ferry) });
  await browser.open(site.pages.page({
    head: `${scriptTag(site.assets)}<style>.tall { height: 9000px }</style>`,
    body: `<div class="tall"></div><dont-miss id="widget" src="${src}" lazy>Fallback</dont-miss>`,
  }));
  await browser.until(() => Boolean(customElements.get("dont-miss")));
  await browser.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  assert.equal(site.assets.count("/articles/lazy.json"), 0);
  await browser.evaluate(() => scrollTo(0, 9000));
  await shows(ferry.headline);
  assert.equal(site.assets.count("/articles/lazy.json"), 1);
  await quiet();
});

test("crossorigin: credentials go along only when asked for", async () => {
  const allowed = { "access-control-allow-origin": site.pages.origin, "access-control-allow-credentials": "true" };
  for (const [attribute, sent] of [["", false], [`crossorigin="use-credentials"`, true]]) {
    site.assets.answer("/sign-in", { headers: { ...allowed, "set-cookie": "reader=1; Path=/" }, body: "welcome" });
    const src = site.assets.answer("/articles/mine.json", { headers: allowed, body: JSON.stringify(ferry) });
    await browser.open(`${site.assets.origin}/sign-in`);
    await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `<dont-miss id="widget" src="${src}" ${attribute}></dont-miss>` }));
    await shows(ferry.headline);
    const request = site.assets.requests.find(({ path }) => path === "/articles/mine.json");
    assert.equal(Boolean(request.headers.cookie), sent);
    site.reset();
  }
});
