// What readers and publishers have complained of in other carousels and article widgets, each by what goes wrong, and that it doesn't here.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled, shows } from "./drawn.mjs";
import { ferryWith, inline } from "./articles.mjs";
import { ledger } from "./ledger.mjs";

const nine = (word = "Teaser") => ferryWith({
  dontMiss: Array.from({ length: 9 }, (_, index) => ({ headline: `${word} ${index}`, url: `https://daily.example/${word}/${index}`, id: `t${index}`, kicker: "Harbour", ...(index % 2 ? { image: { url: `${site.pages.origin}/none.webp` } } : {}) })),
});

async function open({ data = nine(), head = "", attributes = `id="widget"`, rest = "" } = {}) {
  await browser.open(site.pages.page({ head: head + scriptTag(site.assets), body: inline(data, attributes) + rest }));
  await heard("dm:ready");
  await settled();
}

test("listeners pile up with every update", async () => {
  await open({ head: ledger });
  const counts = await browser.evaluate(async (articles) => {
    const widget = document.getElementById("widget");
    const count = () => window.held().listeners.length;
    const before = count();
    for (let turn = 0; turn < 20; turn += 1) {
      widget.data = articles[turn % 2];
      await widget.ready;
    }
    return [before, count()];
  }, [nine("First"), nine("Second")]);
  assert.equal(counts[1], counts[0]);
});

test("the widget is deaf once it has been moved", async () => {
  await open({ rest: `<div id="there"></div>` });
  await browser.evaluate(() => document.getElementById("there").append(document.getElementById("widget")));
  await settled();
  await browser.evaluate(() => document.querySelector(".dm-next").click());
  await heard("dm:carousel");
});

test("it is made anew whenever it is scrolled back into view", async () => {
  await open({ head: ledger, rest: `<div style="height: 5000px"></div>` });
  const seen = await browser.evaluate(async () => {
    const nodes = [...document.querySelectorAll("#widget *")];
    const before = window.held().listeners.length;
    for (let turn = 0; turn < 5; turn += 1) {
      for (const top of [4000, 0]) {
        scrollTo({ top, behavior: "instant" });
        await new Promise((done) => setTimeout(done, 60));
      }
    }
    return { same: nodes.every((node) => node.isConnected), listeners: window.held().listeners.length - before };
  });
  assert.deepEqual(seen, { same: true, listeners: 0 });
  assert.equal(await browser.evaluate(() => window.watch.events.filter(({ type }) => type === "dm:ready").length), 1);
});

test("an unknown block, an unknown mark and a picture without alternative text vanish in silence", async () => {
  const body = [
    { type: "hologram", text: "Words of an unknown block." },
    { type: "paragraph", text: ["Words ", { text: "under an unknown mark", marks: ["sparkle"] }, "."] },
    { type: "image", url: `${site.pages.origin}/none.webp`, caption: "A caption." },
  ];
  await open({ data: ferryWith({ articleBody: body }) });
  for (const words of ["Words of an unknown block.", "under an unknown mark", "A caption."]) await shows(words);
  const paths = await browser.evaluate(() => window.watch.events.filter(({ type }) => type === "dm:problem").map(({ detail }) => detail.path));
  for (const path of ["articleBody[0]", "articleBody[1]", "articleBody[2]"]) assert.ok(paths.some((found) => found.startsWith(path)), `${path} among ${paths}`);
});

test("keyboards and screen readers land on what is hidden, or are kept from what is in view", async () => {
  await open();
  const hidden = await browser.evaluate(() => [...document.querySelectorAll("#widget *")].filter((element) => element.ariaHidden === "true" || element.inert || Number(element.getAttribute("tabindex")) > 0).length);
  assert.equal(hidden, 0);
});

test("\"1 of 5\" stands where the headline should be heard, and ARIA fails audits", async () => {
  await open();
  const words = await browser.evaluate(() => [...document.querySelectorAll(".dm-teasers, .dm-teasers *")].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith("aria-"))));
  assert.deepEqual(words, []);
  assert.equal(await browser.evaluate(() => document.querySelectorAll("[aria-roledescription]").length), 0);
});

test("it moves by itself, talks by itself, or comes round to the first again", async () => {
  await open();
  await browser.evaluate(() => { document.querySelector(".dm-teasers").scrollTo({ left: 99_999, behavior: "instant" }); });
  await browser.until(() => document.querySelector(".dm-next").getAttribute("aria-disabled") === "true");
  const before = await browser.evaluate(() => document.querySelector(".dm-teasers").scrollLeft);
  await browser.evaluate(() => document.querySelector(".dm-next").click());
  await new Promise((done) => setTimeout(done, 2500));
  const after = await browser.evaluate(() => ({ left: document.querySelector(".dm-teasers").scrollLeft, said: document.querySelector(".dm-status").textContent }));
  assert.deepEqual(after, { left: before, said: "" });
});

test("fingers that scroll the page are caught by the carousel", async () => {
  await open({ head: ledger });
  const listeners = await browser.evaluate(() => window.held().listeners.filter((name) => /touch|wheel|pointer/u.test(name)));
  assert.deepEqual(listeners, []);
  const caught = await browser.evaluate(() => [...document.querySelectorAll(".dm-teasers, .dm-teasers *")].map((element) => getComputedStyle(element).touchAction ?? "auto").filter((value) => value !== "auto"));
  assert.deepEqual(caught, []);
});

test("\"Read more\" is a second link, and says nothing of where it leads", async () => {
  await open();
  const links = await browser.evaluate(() => [...document.querySelectorAll(".dm-teaser")].map((card) => [card.querySelectorAll("a").length, card.querySelector("a").textContent.includes(card.querySelector(".dm-headline").textContent)]));
  assert.equal(links.length, 9);
  for (const [count, named] of links) assert.deepEqual([count, named], [1, true]);
});

test("teasers without a picture break the row", async () => {
  await open();
  const tops = await browser.evaluate(() => [...document.querySelectorAll(".dm-teaser")].map((card) => Math.round(card.getBoundingClientRect().top)));
  assert.equal(new Set(tops).size, 1);
});

test("reader modes and searches find a blank page", async () => {
  await open();
  const seen = await browser.evaluate(() => ({ roots: [...document.querySelectorAll("*")].filter((element) => element.shadowRoot).length, text: document.querySelector("article .dm-body").textContent.length > 50 }));
  assert.deepEqual(seen, { roots: 0, text: true });
});

test("two on one page get in each other's way", async () => {
  await open({ rest: inline(nine("Other"), `id="other" dir="rtl" lang="ar"`) });
  await heard("dm:ready", "other");
  await browser.evaluate(() => document.querySelector("#other .dm-next").click());
  await heard("dm:carousel", "other");
  const seen = await browser.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return { twice: ids.filter((id, index) => ids.indexOf(id) !== index), first: document.querySelector("#widget .dm-teasers").scrollLeft };
  });
  assert.deepEqual(seen, { twice: [], first: 0 });
  await quiet();
});

test("a caption is read three times: as the figure's name, as the player's, and as text", async () => {
  const media = (type, name) => ({ type, url: `${site.pages.origin}/none.${name}`, caption: `What the ${type} is of.`, altText: "Two masts" });
  await open({ data: ferryWith({ articleBody: [media("video", "mp4"), media("audio", "mp3"), media("image", "webp")] }) });
  const said = await browser.evaluate(() => [...document.querySelectorAll(".dm-body :is(video, audio, img)")].map((element) => element.getAttribute("aria-label") ?? element.getAttribute("alt")));
  assert.deepEqual(said, ["Video", "Audio", "Two masts"]);
  assert.equal(await browser.evaluate(() => document.querySelectorAll("[autoplay], [title]").length), 0);
});

test("a headline is read twice: as the link's, and as the picture's", async () => {
  await open();
  const words = await browser.evaluate(() => [...document.querySelectorAll(".dm-card-picture img")].map((image) => image.getAttribute("alt")));
  assert.deepEqual(words, ["", "", "", ""]);
});

test("something points to an id that isn't there", async () => {
  await open();
  const pointed = await browser.evaluate(() => [...document.querySelectorAll("dont-miss *")].flatMap((element) => {
    const href = element.getAttribute("href");
    const ids = ["aria-controls", "aria-labelledby", "aria-describedby", "for"].flatMap((name) => element.getAttribute(name)?.split(" ") ?? []);
    return href?.startsWith("#") ? ids.concat(href.slice(1)) : ids;
  }));
  assert.equal(pointed.length, 1, "the link past the cards");
  assert.deepEqual(await browser.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), pointed), []);
});

test("a date is text that no machine can read", async () => {
  await open();
  const dates = await browser.evaluate(() => [...document.querySelectorAll(".dm-date")].map((date) => [date.localName, /^\d{4}-\d\d-\d\d/u.test(date.getAttribute("datetime"))]));
  assert.ok(dates.length > 0);
  for (const date of dates) assert.deepEqual(date, ["time", true]);
});

test("who asks for less motion sees the cards glide", async () => {
  const wish = `<script>{ const asked = matchMedia; window.matchMedia = (query) => (query.includes("reduced-motion") ? { matches: true } : asked(query)); }</script>`;
  await open({ head: wish });
  const left = await browser.evaluate(() => {
    document.querySelector(".dm-next").click();
    return document.querySelector(".dm-teasers").scrollLeft;
  });
  assert.ok(left > 100, `${left} pixels, at once`);
});

test("classes of the page's other carousels and resets fit the widget's, too", async () => {
  await open();
  const names = await browser.evaluate(() => [...document.querySelectorAll("dont-miss [class]")].flatMap((element) => element.className.split(" ")));
  assert.ok(names.length > 50);
  assert.deepEqual(names.filter((name) => !name.startsWith("dm-")), []);
});

test("two carousels, one of each direction: each begins at its own first card", async () => {
  await open({ rest: inline(nine("Other"), `id="other" dir="rtl"`) });
  await heard("dm:ready", "other");
  for (const id of ["widget", "other"]) await browser.evaluate((id) => document.querySelector(`#${id} .dm-next`).click(), id);
  for (const id of ["widget", "other"]) {
    await heard("dm:carousel", id);
    await browser.until((id) => document.querySelector(`#${id} .dm-previous`).getAttribute("aria-disabled") === "false", id);
  }
  const lefts = await browser.evaluate(() => ["widget", "other"].map((id) => Math.sign(document.querySelector(`#${id} .dm-teasers`).scrollLeft)));
  assert.deepEqual(lefts, [1, -1]);
});
