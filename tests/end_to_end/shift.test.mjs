// Nothing jumps: what a reader has before their eyes stays there while the widget, its data and its pictures arrive late.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { engine } from "./browser.mjs";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled } from "./drawn.mjs";
import { ferryWith, inline } from "./articles.mjs";

const CORS = { "access-control-allow-origin": "*" };
/** Of 1280 × 853 pixels, which is not quite 3:2. */
const picture = readFileSync(new URL("../../www/demo/pictures/ferry-1280.webp", import.meta.url));
/** Its size is said once, and once nobody says it. */
const data = ferryWith({
  url: `${site.pages.origin}/ferry`,
  image: { url: "/late/lead.webp", width: 1280, height: 853, altText: "A ferry", caption: "The ferry." },
  dontMiss: Array.from({ length: 9 }, (_, index) => ({ headline: `Teaser number ${index}`, url: `https://daily.example/${index}`, image: { url: `/late/${index}.webp` } })),
  articleBody: [
    "The first boat left at six.",
    { type: "image", url: "/late/body.webp", altText: "A ferry again" },
    { type: "embed", url: "https://www.youtube.com/watch?v=aqz-KE-bpKQ", title: "A film", width: 16, height: 9 },
    { type: "slot", name: "middle", height: 250 },
    "It was full.",
  ],
});

/** A page with a footer that stands in the first viewport as long as the widget is empty. */
const body = (widget) => `<header style="height: 60px">Masthead</header>${widget}<footer id="footer" style="height: 80px">Footer</footer>`;
const RESERVE = "<style>dont-miss { display: block; min-height: 120em }</style>";

/** Runs in the page, before anything else: notes layout shifts, and where what is asked about stands, frame by frame. */
function keepWatch() {
  window.shifts = [];
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.shifts.push(Object(entry).value))).observe({ type: "layout-shift", buffered: true });
  }
  window.places = {};
  const note = () => {
    for (const selector of ["#footer", ".dm-head", ".dm-teaser", ".dm-article", ".dm-figure .dm-caption", ".dm-paragraph", ".dm-slot", ".dm-footer", ".dm-related"]) {
      const element = document.querySelector(selector);
      if (!element) continue;
      const { top, height } = element.getBoundingClientRect();
      const seen = (window.places[selector] ??= []);
      const place = `${Math.round(top)}+${Math.round(height)}`;
      if (seen.at(-1) !== place) seen.push(place);
    }
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}
const watch = `<script>(${keepWatch})()</script>`;

/** Holds back what a late host sends, until it is told to send. */
function late() {
  let give;
  const gate = new Promise((done) => { give = done; });
  const names = ["lead", "body", ...Array.from({ length: 9 }, (_, index) => String(index))];
  for (const name of names) site.pages.answer(`/late/${name}.webp`, { type: "image/webp", body: [picture.subarray(0, 20), gate, picture.subarray(20)] });
  const json = Buffer.from(JSON.stringify(data));
  const src = site.assets.answer("/late/article.json", { headers: CORS, type: "application/json", body: [json.subarray(0, 50), pause(400), json.subarray(50)] });
  return { src, give };
}

/** Opens the page, lets everything arrive as late as it does, and answers the score and whatever has moved. */
async function arrive({ head = "", widget, pictures }) {
  await browser.size(1000, 800);
  await browser.open(site.pages.page({ head: watch + head + scriptTag(site.assets), body: body(widget) }), { half: true });
  await heard("dm:ready");
  await settled();
  const drawn = await browser.evaluate(() => Object.fromEntries(Object.entries(window.places).map(([name, seen]) => [name, seen.at(-1)])));
  pictures();
  await browser.until(() => [...document.querySelectorAll("dont-miss img")].filter((image) => image.loading !== "lazy").every((image) => image.complete && image.naturalWidth > 0));
  await settled();
  const seen = await browser.evaluate(() => ({ shifts: window.shifts, places: window.places }));
  const after = Object.fromEntries(Object.entries(seen.places).map(([name, places]) => [name, places.at(-1)]));
  assert.deepEqual(after, drawn, "pictures that come late move nothing");
  await quiet();
  return { score: seen.shifts.reduce((sum, value) => sum + value, 0), places: seen.places };
}

const scored = engine === "chromium";

test("slow data, slow pictures, and the place reserved by the page: nothing moves", async () => {
  const { src, give } = late();
  const { score, places } = await arrive({ head: RESERVE, widget: `<dont-miss id="widget" src="${src}"></dont-miss>`, pictures: give });
  // What lies below the reserve isn't in sight while it moves.
  assert.ok(places["#footer"].every((place) => parseInt(place, 10) > 800), `the footer was in sight: ${places["#footer"]}`);
  for (const [name, seen] of Object.entries(places)) if (name !== "#footer") assert.equal(seen.length, 1, `${name} moved: ${seen}`);
  if (scored) assert.equal(score, 0);
});

test("without a reserve the first draw pushes down what stands below, once, and nothing moves after it", async () => {
  const { src, give } = late();
  const { score, places } = await arrive({ widget: `<dont-miss id="widget" src="${src}"></dont-miss>`, pictures: give });
  assert.equal(places["#footer"].length, 2, `the footer: ${places["#footer"]}`);
  for (const [name, seen] of Object.entries(places)) if (name !== "#footer") assert.equal(seen.length, 1, `${name} moved: ${seen}`);
  // So the watch sees what there is to see.
  if (scored) assert.ok(score > 0 && score < 0.25, `score ${score}`);
});

test("markup from a server, with the linked stylesheet: nothing moves, whenever the script comes", async () => {
  late().give();
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: inline(data) }));
  await heard("dm:ready");
  const served = await browser.evaluate(() => {
    const element = document.querySelector("dont-miss");
    element.querySelector("script").remove();
    return element.innerHTML;
  });
  const { give } = late();
  const style = `<link rel="stylesheet" href="${site.assets.origin}/v1/dont-miss.css">`;
  const { score, places } = await arrive({ head: style, widget: `<dont-miss id="widget">${served}</dont-miss>`, pictures: give });
  for (const [name, seen] of Object.entries(places)) assert.equal(seen.length, 1, `${name} moved: ${seen}`);
  if (scored) assert.equal(score, 0);
});

test("after consent a film stands in its button's box, and a post pushes down what stands below it, once, whatever it holds", async () => {
  const post = (provider, url) => ({ type: "socialPost", provider, url, text: "Fog again." });
  const articleBody = [
    "Above.", { type: "embed", url: "https://www.youtube.com/watch?v=aqz-KE-bpKQ", title: "A film" },
    "Between.", post("bluesky", "https://bsky.app/profile/quay.example/post/3kfarrow2026a"),
    "Further down.", post("instagram", "https://www.instagram.com/p/C0ffee/"), "Below.",
  ];
  await browser.size(1000, 800);
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: inline(ferryWith({ articleBody })) }));
  await heard("dm:ready");
  await settled();
  const pressed = (block) => browser.evaluate(async (block) => {
    const blocks = [...document.querySelectorAll(".dm-body > *")];
    const tops = () => blocks.map((element) => element.getBoundingClientRect().top + scrollY);
    const before = tops();
    blocks[block].querySelector("button").click();
    const after = tops();
    await new Promise((done) => setTimeout(done, 500));
    return { frames: blocks[block].querySelectorAll("iframe").length, moved: after.map((top, index) => top - before[index]), later: tops().map((top, index) => top - after[index]) };
  }, block);
  for (const [block, height] of [[1, 0], [3, 34], [5, 46]]) {
    const { frames, moved, later } = await pressed(block);
    assert.equal(frames, 1);
    const below = moved.at(-1);
    assert.ok(height ? below > height * 12 : Math.abs(below) < 1, `${below} pixels`);
    // Edges lie between pixels.
    assert.ok(moved.every((by, index) => Math.abs(by - (index > block ? below : 0)) < 1), `${moved}`);
    assert.ok(later.every((by) => Math.abs(by) < 1), `${later}`);
  }
});
