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

const page = (widget, head = "") => site.pages.page({ head: head + scriptTag(site.assets), body: `<div id="place">${widget}</div>` });

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
  const note = () => {
    const widget = document.querySelector("dont-miss");
    window.steps.add(widget?.getAttribute("data-dm-unfolding") ?? null);
    // A card's own box is stretched to the row's height, which nobody sees.
    for (const [index, element] of (widget?.querySelectorAll(".dm-head, .dm-teaser > *, .dm-link > *, .dm-article, .dm-article *, .dm-related, .dm-related *") ?? []).entries()) {
      const { left, top, width, height } = element.getBoundingClientRect();
      if (!width || getComputedStyle(element.closest(".dm-article, .dm-related") ?? element).opacity === "0") continue;
      const place = [left, top, width, height].map(Math.round).join(" ");
      const seen = (window.places[`${index} ${element.className}`] ??= []);
      if (seen.at(-1) !== place) seen.push(place);
    }
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

for (const tall of [-1, 90]) {
  test(`nothing seen moves while a hundred cards come${tall < 0 ? "" : ", the tallest late"}`, async () => {
    const widget = inline(ferryWith({ dontMiss: cards(100, tall) }), `id="widget" limit="100"`);
    await browser.open(page(widget, `<style>dont-miss { display: block; min-height: 200em }</style><script>(${keepWatch})()</script>`));
    await whole(100);
    const { places, steps, score } = await browser.evaluate(() => ({ places: window.places, steps: [...window.steps], score: window.score }));
    assert.ok(steps.length > 1, `it unfolded in ${steps}`);
    assert.ok(Object.keys(places).length > 300, `${Object.keys(places).length} places`);
    for (const [name, seen] of Object.entries(places)) assert.equal(seen.length, 1, `${name} moved: ${seen.join(", ")}`);
    if (engine === "chromium") assert.equal(score, 0);
  });
}

for (const count of [25, 36, 37, 85, 1000]) {
  test(`${count} cards: some at first, all in the end`, async () => {
    assert.deepEqual(await drawn(count, sight), { cards: 12, rest: 0, unfolding: "1" });
    await whole(count);
  });
}

test("no need: few cards, and carousels that nothing of the widget follows", async () => {
  assert.deepEqual(await drawn(24, sight), { cards: 24, rest: 2, unfolding: null });
  assert.deepEqual(await drawn(100, sight, { parts: "article dont-miss" }), { cards: 100, rest: 1, unfolding: null });
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
