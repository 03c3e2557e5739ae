// Long carousels unfold: after the first draw more cards come with each frame, nothing that is seen moves, and nothing stays hidden.

import assert from "node:assert/strict";
import { test } from "node:test";
import { engine } from "./browser.mjs";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled } from "./drawn.mjs";
import { ferryWith, inline } from "./articles.mjs";

/** Cards of which the one at `tall` has the longest headline. */
const cards = (count, tall = -1) => Array.from({ length: count }, (_, index) => ({
  headline: `Teaser ${index}${" and what came of it".repeat(index === tall ? 20 : 1)}`, url: `https://daily.example/${index}`, kicker: "Harbour",
}));

const page = (widget, head = "") => site.pages.page({ head: head + scriptTag(site.assets), body: `<div id="place">${widget}</div><p id="below">The host's own</p>` });

/** Draws a long carousel from a script, as soon as the widget is there, and answers what `then` does at `dm:ready`. */
async function drawn(count, then, attributes = {}, head = "") {
  await browser.open(page("", head));
  await browser.until(() => Boolean(customElements.get("dont-miss")));
  return browser.evaluate(`async (data, count, attributes) => {
    const widget = document.createElement("dont-miss");
    widget.id = "widget";
    widget.setAttribute("limit", count);
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    widget.data = data;
    const heard = new Promise((done) => widget.addEventListener("dm:ready", done, { once: true }));
    document.getElementById("place").append(widget);
    await heard;
    return (${then})(widget);
  }`, ferryWith({ dontMiss: cards(count) }), count, attributes);
}

/** Runs in the page: what can be seen of a widget. */
function sight(widget) {
  return {
    cards: [...widget.querySelectorAll(".dm-teaser")].filter((card) => card.getBoundingClientRect().width > 0).length,
    rest: [...widget.querySelectorAll(".dm-article, .dm-related")].filter((part) => getComputedStyle(part).opacity === "1").length,
    unfolding: widget.getAttribute("data-dm-unfolding"),
  };
}

/** Everything is seen in the end, and the carousel knows its ends. */
async function whole(count) {
  await heard("dm:ready");
  await browser.until(() => !document.querySelector("[data-dm-unfolding]"));
  await settled();
  assert.deepEqual(await browser.evaluate(`() => (${sight})(document.querySelector("dont-miss"))`), { cards: count, rest: 2, unfolding: null });
  assert.deepEqual(await browser.evaluate(() => [...document.querySelectorAll(".dm-button")].map((button) => button.getAttribute("aria-disabled"))), ["true", "false"]);
  await quiet();
}

/** Runs in the page, before anything else: notes layout shifts and, frame by frame, where everything stands that can be seen. */
function keepWatch() {
  window.score = 0;
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.score += Object(entry).value; })).observe({ type: "layout-shift", buffered: true });
  }
  window.places = {};
  window.steps = new Set();
  const noted = (name, element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (!width || getComputedStyle(element.closest(".dm-article, .dm-related, .dm-dont-miss") ?? element).opacity === "0") return;
    const place = [left, top, width, height].map(Math.round).join(" ");
    const seen = (window.places[name] ??= []);
    if (seen.at(-1) !== place) seen.push(place);
  };
  const note = () => {
    const widget = document.querySelector("dont-miss");
    // What the host has below is pushed down by the first draw.
    if (widget?.querySelector(".dm-teaser")) noted("below", document.getElementById("below"));
    window.steps.add(widget?.getAttribute("data-dm-unfolding") ?? null);
    // A card's own box is stretched to the row's height, which nobody sees.
    for (const [index, element] of (widget?.querySelectorAll(".dm-head, .dm-teaser > *, .dm-link > *, .dm-article, .dm-article *, .dm-related, .dm-related *") ?? []).entries()) {
      noted(`${index} ${element.className}`, element);
    }
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** With the place reserved what follows in the widget holds still; at the end of the widget nothing is reserved, and what the host has below is pushed down once. */
const orders = [
  { where: "with an article below", parts: "", style: "min-height: 200em", least: 300 },
  { where: "at the end of the widget", parts: `parts="article dont-miss"`, style: "", least: 200 },
];
for (const { where, parts, style, least } of orders) {
  for (const tall of [-1, 90]) {
    test(`nothing seen moves while a hundred cards come ${where}${tall < 0 ? "" : ", the tallest late"}`, async () => {
      const widget = inline(ferryWith({ dontMiss: cards(100, tall) }), `id="widget" limit="100" ${parts}`);
      await browser.open(page(widget, `<style>html { overflow-y: scroll } dont-miss { display: block; ${style} }</style><script>(${keepWatch})()</script>`));
      await heard("dm:ready");
      await browser.until(() => !document.querySelector("[data-dm-unfolding]"));
      await settled();
      const { places, steps, score } = await browser.evaluate(() => ({ places: window.places, steps: [...window.steps], score: window.score }));
      assert.ok(steps.length > 1, `it unfolded in ${steps}`);
      assert.ok(Object.keys(places).length > least, `${Object.keys(places).length} places`);
      for (const [name, seen] of Object.entries(places)) assert.equal(seen.length, name === "below" && parts ? 2 : 1, `${name} moved: ${seen.join(", ")}`);
      if (engine === "chromium" && !parts) assert.equal(score, 0);
    });
  }
}

for (const count of [25, 36, 37, 85, 1000]) {
  test(`${count} cards: some at first, all in the end`, async () => {
    assert.deepEqual(await drawn(count, sight), { cards: 12, rest: 0, unfolding: "1" });
    await whole(count);
  });
}

test("few cards need no unfolding", async () => {
  assert.deepEqual(await drawn(24, sight), { cards: 24, rest: 2, unfolding: null });
});

test("by itself a carousel has no height until it is whole", async () => {
  const heights = await drawn(100, async (widget) => {
    const before = widget.getBoundingClientRect().height;
    while (widget.hasAttribute("data-dm-unfolding")) await new Promise((done) => setTimeout(done, 5));
    return [before, widget.getBoundingClientRect().height];
  }, { parts: "dont-miss" });
  assert.ok(heights[0] < 50 && heights[1] > 100, `from ${heights[0]} to ${heights[1]} pixels`);
});

test("what follows has its place meanwhile: a host may measure and focus it", async () => {
  const seen = await drawn(100, (widget) => {
    const link = widget.querySelector(".dm-related a");
    link.focus();
    return [widget.querySelector(".dm-article").getBoundingClientRect().width > 100, document.activeElement === link];
  });
  assert.deepEqual(seen, [true, true]);
  await whole(100);
});

test("out of sight everything comes at once; where no frame comes, soon", async () => {
  const hide = `<script>Object.defineProperty(Document.prototype, "hidden", { get: () => true });</script>`;
  await browser.open(page(inline(ferryWith({ dontMiss: cards(100) }), `id="widget" limit="100"`), `${hide}<script>
    window.steps = [];
    document.addEventListener("dm:ready", ({ target }) => window.steps.push(target.getAttribute("data-dm-unfolding")));</script>`));
  await heard("dm:ready");
  assert.deepEqual(await browser.evaluate(() => window.steps), [null]);
  await whole(100);

  const seen = await drawn(100, async (widget) => {
    const begin = performance.now();
    while (widget.hasAttribute("data-dm-unfolding") && performance.now() - begin < 10_000) await new Promise((done) => setTimeout(done, 10));
    return widget.hasAttribute("data-dm-unfolding");
  }, {}, "<script>window.requestAnimationFrame = () => 0;</script>");
  assert.equal(seen, false);
  await whole(100);
});

test("an update, a press, a removal, a return in the middle: nothing is left behind", async () => {
  const later = () => browser.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  assert.equal(await drawn(100, (widget) => {
    widget.next();
    return widget.getAttribute("data-dm-unfolding");
  }), null);
  await heard("dm:carousel");

  assert.deepEqual(await drawn(100, async (widget) => {
    widget.remove();
    await new Promise((done) => setTimeout(done));
    const gone = widget.getAttribute("data-dm-unfolding");
    await new Promise((done) => setTimeout(done, 300));
    const stays = widget.getAttribute("data-dm-unfolding");
    document.getElementById("place").append(widget);
    return [gone, stays];
  }), [null, null]);
  await later();
  await whole(100);

  assert.deepEqual(await drawn(100, async (widget) => {
    widget.data = { ...widget.data, headline: "Something else", dontMiss: widget.data.dontMiss.slice(0, 99) };
    await new Promise((done) => widget.addEventListener("dm:ready", done, { once: true }));
    return widget.getAttribute("data-dm-unfolding");
  }), null);
  await whole(99);
});

test("markup from a server, and paper, know nothing of it", async () => {
  await drawn(100, () => {});
  await whole(100);
  const served = await browser.evaluate(() => document.querySelector("dont-miss").innerHTML);
  await browser.open(page(`<dont-miss id="widget">${served}</dont-miss>`, `<script>
    window.steps = new Set();
    new MutationObserver((records) => records.forEach(({ target }) => window.steps.add(target.getAttribute("data-dm-unfolding"))))
      .observe(document, { subtree: true, attributeFilter: ["data-dm-unfolding"] });</script>`));
  await heard("dm:ready");
  await whole(100);
  assert.deepEqual(await browser.evaluate(() => [...window.steps]), []);
  if (engine !== "chromium") return;
  await browser.devtools("Emulation.setEmulatedMedia", { media: "print" });
  const onPaper = await drawn(100, sight);
  await browser.devtools("Emulation.setEmulatedMedia", { media: "" });
  assert.deepEqual([onPaper.cards, onPaper.rest], [100, 2]);
});
