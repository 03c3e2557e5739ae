// Impressions by the real clock: told after a second in view, in the scroller, in a tab nobody looks at, and in another site's frame.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, settled } from "./drawn.mjs";
import { ferryWith, inline } from "./articles.mjs";

const data = ferryWith({
  articleBody: "One paragraph.",
  dontMiss: Array.from({ length: 9 }, (_, index) => ({ headline: `Teaser ${index}`, url: `https://daily.example/${index}`, id: `t${index}` })),
});

/** Runs in the page, before anything else: notes when something was drawn (it is told later, on a busy machine) and when it counted as seen. */
function keepTime() {
  window.seen = [];
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".dm-teaser")) return;
    window.drawnAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
  addEventListener("dm:impression", ({ detail }) => window.seen.push({ ...detail, after: performance.now() - window.drawnAt }));
}
const clock = `<script>(${keepTime})()</script>`;

const seen = () => browser.evaluate(() => window.seen);
const teasers = (list) => list.filter(({ part }) => part === "dont-miss").map(({ index }) => index).toSorted((a, b) => a - b);

async function open({ head = "", above = "" } = {}) {
  await browser.size(1000, 700);
  await browser.open(site.pages.page({ head: clock + head + scriptTag(site.assets), body: above + inline(data) }));
  await heard("dm:ready");
}

test("after a second and not before, each once, and in the scroller only what it shows", async () => {
  await open();
  await browser.until(() => window.seen.length >= 3);
  await pause(1500);
  const first = await seen();
  const shown = await browser.evaluate(() => {
    const edge = document.querySelector(".dm-teasers").getBoundingClientRect().right;
    return [...document.querySelectorAll(".dm-teaser")].filter((card) => (card.getBoundingClientRect().left + card.getBoundingClientRect().right) / 2 <= edge).length;
  });
  assert.deepEqual(teasers(first), Array.from({ length: shown }, (_, index) => index));
  for (const { after, index } of first) assert.ok(after >= 950 && after < 4000, `${index} after ${after} ms`);
  await browser.evaluate(() => document.querySelector(".dm-next").click());
  await browser.until((count) => window.seen.filter(({ part }) => part === "dont-miss").length > count, shown);
  await pause(1500);
  const all = await seen();
  assert.equal(new Set(all.map(({ part, id, url }) => part + (id ?? url))).size, all.length, "none is told twice");
});

test("taken off the page and put back later, it tells of nothing twice, and of what comes into view then", async () => {
  await open();
  await browser.until(() => window.seen.length >= 3);
  await pause(300);
  const before = await seen();
  await browser.evaluate(async () => {
    const widget = document.getElementById("widget");
    const place = widget.parentElement;
    for (let turn = 0; turn < 2; turn += 1) {
      widget.remove();
      await new Promise((done) => setTimeout(done, 50));
      place.append(widget);
      await widget.ready;
    }
  });
  await settled();
  await pause(1600);
  assert.deepEqual(await seen(), before);
  await browser.evaluate(() => document.querySelector(".dm-next").click());
  await browser.until((count) => window.seen.length > count, before.length);
});

test("a tab that nobody looks at has been seen by nobody; its second begins when somebody does", async () => {
  await open({ head: `<script>let away = true; Object.defineProperty(document, "hidden", { get: () => away }); window.comeBack = () => { away = false; document.dispatchEvent(new Event("visibilitychange")); };</script>` });
  await pause(1800);
  assert.deepEqual(await seen(), []);
  const before = await browser.evaluate(() => {
    window.comeBack();
    return performance.now() - window.drawnAt;
  });
  await browser.until(() => window.seen.length > 0);
  for (const { after } of await seen()) assert.ok(after - before >= 950, `after ${after - before} ms`);
});

test("in another site's frame: nothing below the fold of the page around it, all the rest when it is scrolled to", async () => {
  const inside = site.assets.answer("/framed.html", {
    type: "text/html; charset=utf-8",
    body: `<!DOCTYPE html><html lang="en"><title>Framed</title>${scriptTag(site.assets)}<script>addEventListener("dm:impression", ({ detail }) => parent.postMessage(detail.index, "*"))</script>${inline(data)}`,
  });
  await browser.size(1000, 700);
  const script = `<script>window.seen = []; addEventListener("message", ({ data }) => window.seen.push(data))</script>`;
  await browser.open(site.pages.page({ head: script, body: `<div style="height: 3000px"></div><iframe width="900" height="900" title="Another site" src="${inside}"></iframe>` }));
  await settled();
  await pause(2000);
  assert.deepEqual(await seen(), []);
  await browser.evaluate(() => document.querySelector("iframe").scrollIntoView());
  await browser.until(() => window.seen.length >= 3);
});
