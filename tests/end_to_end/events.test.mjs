// What the widget tells its host, and that a host may do anything from inside any event.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled, shows } from "./drawn.mjs";
import { ferry, ferryWith, inline } from "./articles.mjs";

const nine = ferryWith({
  dontMiss: Array.from({ length: 9 }, (_, index) => ({ headline: `Teaser ${index}`, url: `https://daily.example/t${index}`, id: `t${index}` })),
});
const told = (type) =>
  browser.evaluate((type) => window.watch.events.filter((event) => event.type === type), type);

/** Opens a page with `data`; links are not followed unless a test wants it. */
async function open(data = ferry, { follow = false, script = "", attributes = `id="widget"`, rest = "" } = {}) {
  const stay = follow ? "" : "<script>addEventListener('click', (event) => event.preventDefault()); addEventListener('auxclick', (event) => event.preventDefault());</script>";
  await browser.open(site.pages.page({ head: `${stay}<script>${script}</script>${scriptTag(site.assets)}`, body: inline(data, attributes) + rest }));
}

test("dm:ready: once, with what was done and how many problems", async () => {
  await open(ferryWith({ related: [{ headline: "Bad", url: "javascript:alert(1)" }] }));
  const { detail, bubbles, cancelable, target } = await heard("dm:ready");
  assert.equal(target, "widget");
  assert.deepEqual([bubbles, cancelable], [true, false]);
  assert.ok("drawn" in detail);
  assert.ok(!("adopted" in detail) || !detail.adopted);
  assert.deepEqual(detail.problems[0], { path: "related[0].url", message: `expected an http or https address, found "javascript:alert(1)"` });
  await settled();
  assert.equal((await told("dm:ready")).length, 1);
  await quiet();
});

test("dm:problem: the path and what was found", async () => {
  await open(ferryWith({ dontMiss: [...ferry.dontMiss, { headline: "Bad", url: "javascript:alert(1)" }], datePublished: "yesterday" }));
  await heard("dm:problem");
  const problems = (await told("dm:problem")).map((event) => event.detail);
  const wrong = problems.find(({ path }) => path === "dontMiss[3].url");
  assert.deepEqual(wrong, { path: "dontMiss[3].url", message: `expected an http or https address, found "javascript:alert(1)"` });
  assert.ok(problems.some(({ path }) => path === "datePublished"), JSON.stringify(problems));
  await quiet();
});

/** Nine teasers and two links to pages of our own, whose requests can be counted; browsers connect ahead to others. */
const ours = () => ({
  ...nine,
  dontMiss: nine.dontMiss.map((teaser) => ({ ...teaser, url: `${site.pages.origin}/${teaser.id}` })),
  related: ferry.related.map((link) => ({ ...link, url: `${site.pages.origin}/${link.id}` })),
});

test("dm:click: the part, the place, the item; cancelling it keeps the reader here", async () => {
  await open(ours(), { follow: true, script: "addEventListener('dm:click', (event) => { if (window.cancel) event.preventDefault(); })" });
  await heard("dm:ready");
  await browser.evaluate(() => { window.cancel = true; });
  await browser.press("dont-miss li:nth-child(2) a");
  const { detail, bubbles, cancelable } = await heard("dm:click");
  assert.deepEqual(detail, { part: "dont-miss", index: 1, id: "t1", url: `${site.pages.origin}/t1`, headline: "Teaser 1" });
  assert.deepEqual([bubbles, cancelable], [true, true]);
  await settled();
  assert.ok(await browser.evaluate(() => window.cancel), "still the same page");
  assert.equal(site.pages.count("/t1"), 0);
  await browser.evaluate(() => { window.cancel = false; });
  await browser.press("dont-miss li:nth-child(1) a");
  await browser.until(() => location.pathname === "/t0");
});

test("dm:click: related links, and the middle button, which can be cancelled too", async () => {
  await open(ours(), { follow: true, script: "addEventListener('dm:click', (event) => event.preventDefault())" });
  await heard("dm:ready");
  for (const button of [0, 1]) {
    await browser.press(`dont-miss a[href="${site.pages.origin}/fares"]`, { button });
    await browser.until((count) => window.watch.events.filter((event) => event.type === "dm:click").length === count, button + 1);
  }
  for (const { detail } of await told("dm:click")) {
    assert.deepEqual(detail, { part: "related", index: 1, id: "fares", url: `${site.pages.origin}/fares`, headline: "Fares" });
  }
  await settled();
  assert.equal(site.pages.count("/fares"), 0);
  await quiet();
});

test("dm:click: the place is that of the moment", async () => {
  await open(nine);
  await heard("dm:ready");
  await browser.evaluate((data) => { document.getElementById("widget").data = data; }, { ...nine, dontMiss: nine.dontMiss.toReversed() });
  await browser.until(() => document.querySelector("dont-miss li a").innerText.includes("Teaser 8"));
  await browser.press("dont-miss li:nth-child(1) a");
  const { detail } = await heard("dm:click");
  assert.deepEqual([detail.index, detail.id], [0, "t8"]);
});

test("dm:impression: after a second in view, once for each", async () => {
  await browser.size(1280, 700);
  await open(ferryWith({ articleBody: "A long paragraph. ".repeat(2000) }));
  await heard("dm:ready");
  await browser.until(() => window.watch.events.filter((event) => event.type === "dm:impression").length >= 3);
  const first = await told("dm:impression");
  assert.deepEqual(first.map(({ detail }) => detail.id).toSorted(), ["captain", "wall", "winter"]);
  for (const { detail } of first) {
    assert.equal(detail.part, "dont-miss");
    assert.equal(detail.index, ferry.dontMiss.findIndex(({ id }) => id === detail.id));
    assert.equal(detail.url, `https://daily.example/${detail.id}`);
  }
  await browser.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await browser.until(() => window.watch.events.filter((event) => event.type === "dm:impression").length === 5);
  await browser.evaluate(() => scrollTo(0, 0));
  await browser.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
  assert.equal((await told("dm:impression")).length, 5);
  await browser.size(1280, 900);
  await quiet();
});

test("dm:impression: not before half of it has been in view for a second", async () => {
  await open(ferry, { attributes: `id="widget"` });
  await heard("dm:ready");
  await browser.evaluate(() => { document.getElementById("widget").style.display = "none"; });
  await browser.evaluate(() => new Promise((done) => setTimeout(done, 1400)));
  assert.deepEqual(await told("dm:impression"), []);
});

test("dm:carousel: which teasers are in view, after each press", async () => {
  await open(nine);
  await heard("dm:ready");
  await browser.press("dont-miss button + button, dont-miss .dm-next");
  const { detail } = await heard("dm:carousel");
  assert.deepEqual(Object.keys(detail).toSorted(), ["first", "last", "total"]);
  assert.equal(detail.total, 9);
  assert.ok(detail.first >= 0 && detail.last >= detail.first && detail.last <= 9, JSON.stringify(detail));
  await quiet();
});

test("dm:slot: the host's box, found again by name, and left alone", async () => {
  await open(ferryWith({ articleBody: ["One.", { type: "slot", name: "mid", height: 250 }, "Two."] }));
  const { detail } = await heard("dm:slot");
  assert.equal(detail.name, "mid");
  assert.match(detail.element, /^<div|^<aside|^<section/);
  await browser.evaluate(() => {
    const advertisement = document.createElement("b");
    advertisement.textContent = "Buy a boat";
    document.getElementById("widget").slotElement("mid").append(advertisement);
  });
  await browser.evaluate((data) => { document.getElementById("widget").data = data; },
    ferryWith({ headline: "Changed", articleBody: ["Zero.", "One.", { type: "slot", name: "mid", height: 250 }, "Two, changed."] }));
  await shows("Two, changed.");
  await shows("Buy a boat");
  assert.equal(await browser.evaluate(() => document.getElementById("widget").slotElement("nothing") ?? null), null);
  await settled();
  assert.equal((await told("dm:slot")).length, 1);
  await quiet();
});

const acts = {
  "new data": (widget, data) => { widget.data = { ...data, headline: `Again ${Math.random()}`, dontMiss: [...data.dontMiss].reverse() }; },
  "bad data": (widget) => { widget.data = "{"; },
  removal: (widget) => widget.remove(),
  "removal and return": (widget) => { const { parentNode } = widget; widget.remove(); parentNode.append(widget); },
  "emptying": (widget) => widget.replaceChildren(),
  "an attribute": (widget) => widget.setAttribute("parts", "related"),
  "an exception": () => { throw new Error("the host's own"); },
};
const triggers = {
  "dm:ready": () => {},
  "dm:problem": () => {},
  "dm:slot": () => {},
  "dm:error": (widget) => { widget.data = "{ bad"; },
  "dm:click": (widget) => widget.querySelector("li a").click(),
  "dm:carousel": (widget) => [...widget.querySelectorAll("button")].at(-1).click(),
};
const eventful = ferryWith({ ...nine, articleBody: ["One.", { type: "slot", name: "mid" }, { type: "unheard-of", text: "Two." }] });

for (const [type, trigger] of Object.entries(triggers)) {
  test(`from inside ${type}: ${Object.keys(acts).join(", ")}`, async () => {
    for (const [name, act] of Object.entries(acts)) {
      const script = `let acted = 0; document.addEventListener("${type}", (event) => { if (event.target.id === "widget" && acted++ < 3) { (${act})(event.target, ${JSON.stringify(ferry)}); } });`;
      await open(eventful, { script, rest: inline(ferry, `id="other"`) });
      // What is told on the way may end the widget before it is ready.
      await heard(["dm:problem", "dm:slot"].includes(type) ? type : "dm:ready", "widget");
      await shows(ferry.headline, "#other");
      await browser.evaluate(`(() => { const widget = document.getElementById("widget"); if (widget?.querySelector("li a")) (${trigger})(widget); })`);
      await heard(type);
      await settled();
      // The page and the other widget go on, and the only error is the host's own.
      await browser.evaluate((data) => { document.getElementById("other").data = data; }, ferryWith({ headline: `After ${name}` }));
      await shows(`After ${name}`, "#other");
      const { errors, violations } = await browser.watched();
      assert.deepEqual(violations, []);
      assert.deepEqual(errors.filter((error) => !error.includes("the host's own")), [], name);
    }
  });
}

test("mount(): update and remove from inside the widget's own events", async () => {
  await browser.open(site.pages.page({ body: `<div id="place"></div>` }));
  const seen = await browser.evaluate(async (src, data) => {
    const { mount } = await import(src);
    const place = document.getElementById("place");
    addEventListener("click", (event) => event.preventDefault());
    const widget = await mount(place, data);
    const texts = [];
    place.addEventListener("dm:click", () => {
      widget.update({ ...data, headline: "From inside" });
      widget.next();
      widget.previous();
      widget.remove();
      widget.remove();
    }, { once: true });
    place.querySelector("li a").click();
    await new Promise((done) => setTimeout(done, 100));
    texts.push(place.querySelectorAll("[data-dm-live]").length);
    const again = await mount(place, { ...data, headline: "Mounted again" });
    texts.push(place.innerText.includes("Mounted again"));
    again.remove();
    return texts;
  }, `${site.assets.origin}/v1/dont-miss.js`, nine);
  assert.deepEqual(seen, [0, true]);
  await quiet();
});
