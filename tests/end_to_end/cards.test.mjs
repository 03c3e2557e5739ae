// Cards of every kind side by side: none, one and many, with and without pictures, of few words and of far too many, in all scripts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled } from "./drawn.mjs";
import { ferryWith, inline } from "./articles.mjs";

/** One picture that comes; nobody answers for the other. */
const picture = readFileSync(new URL("../../www/demo/pictures/ferry-640.webp", import.meta.url));

const url = (index) => `https://daily.example/${index}`;

const kinds = [
  { headline: "No", url: url(0) },
  { headline: "Many words ".repeat(60).trim(), url: url(1), kicker: "Long", description: "And a standfirst that goes on. ".repeat(10) },
  { headline: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", url: url(2), inLanguage: "de" },
  { headline: "عنوانٌ من اليمين إلى اليسار", url: url(3), inLanguage: "ar" },
  { headline: "港の鐘がまた聞こえるようになった朝のことを町の人々は忘れない", url: url(4), inLanguage: "ja" },
  { headline: "हार्बर की घंटी", url: url(5), inLanguage: "hi" },
  { headline: "With a picture", url: url(6), image: { url: "/whole.webp", width: 640, height: 427 } },
  { headline: "With a broken picture", url: url(7), image: { url: "/broken.webp", width: 640, height: 427 } },
  { headline: "Paid for", url: url(8), sponsor: "the Lemon Board" },
  { headline: "Live", url: url(9), type: "liveblog", kicker: "Storm", datePublished: "2026-03-02T08:00:00Z" },
];

async function open(dontMiss, dir = "ltr") {
  site.pages.answer("/whole.webp", { type: "image/webp", body: picture });
  const data = ferryWith({ url: `${site.pages.origin}/ferry`, dontMiss, dir });
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: inline(data) }));
  await heard("dm:ready");
  await settled();
}

/** Runs in the page: what is wrong with the cards for the eye. */
function misfits() {
  const list = document.querySelector(".dm-teasers");
  const view = list.getBoundingClientRect();
  const wrong = [];
  for (const card of list.children) {
    const box = card.getBoundingClientRect();
    const name = card.textContent.slice(0, 20);
    if (box.width > view.width + 1) wrong.push(`${name}: wider than the list`);
    if (Math.abs(box.top - list.children[0].getBoundingClientRect().top) > 1) wrong.push(`${name}: in another row`);
    if (box.bottom > view.bottom + 1) wrong.push(`${name}: sticks out below`);
    for (const part of card.querySelectorAll(".dm-headline, .dm-kicker, .dm-standfirst, .dm-date, .dm-sponsor, .dm-more, .dm-type")) {
      const inner = part.getBoundingClientRect();
      if (inner.left < box.left - 1 || inner.right > box.right + 1 || inner.bottom > box.bottom + 1) wrong.push(`${name}: ${part.className} sticks out`);
    }
    const picture = card.querySelector(".dm-card-picture");
    const shape = picture && picture.clientWidth / picture.clientHeight;
    if (picture && Math.abs(shape - 1.5) > 0.02) wrong.push(`${name}: a picture of ${shape}`);
  }
  if (list.scrollHeight > list.clientHeight + 1) wrong.push("the list scrolls up and down");
  return wrong;
}

for (const dir of ["ltr", "rtl"]) {
  for (const width of [500, 1200]) {
    test(`every kind of card, ${dir}, ${width} pixels wide`, async () => {
      await browser.size(width, 900);
      await open(kinds, dir);
      assert.deepEqual(await browser.evaluate(misfits), []);
      // A picture out of sight hasn't been asked for.
      await browser.evaluate(() => document.querySelector(".dm-teaser:nth-child(8)").scrollIntoView({ behavior: "instant", inline: "start" }));
      await browser.until(() => Boolean(document.querySelector(".dm-broken")));
      const seen = await browser.evaluate(() => ({
        arabic: getComputedStyle(document.querySelector(".dm-teaser:nth-child(4) .dm-headline")).direction,
        long: document.querySelector(".dm-teaser:nth-child(2) .dm-headline").textContent.length,
        paid: document.querySelector(".dm-teaser:nth-child(9) a").rel.split(" ").includes("sponsored"),
        marked: document.querySelector(".dm-teaser:nth-child(8) .dm-card-picture").classList.contains("dm-broken"),
        live: document.querySelector(".dm-teaser:nth-child(10) .dm-type").textContent,
      }));
      assert.deepEqual(seen, { arabic: "rtl", long: kinds[1].headline.length, paid: true, marked: true, live: "Live" });
      await quiet();
    });
  }
}

test("no teaser: no section; one: no buttons; two or more: both", async () => {
  for (const [count, sections, buttons] of [[0, 0, 0], [1, 1, 0], [2, 1, 2], [100, 1, 2]]) {
    await open(Array.from({ length: count }, (_, index) => ({ headline: `Teaser ${index}`, url: url(index) })));
    const seen = await browser.evaluate(() => [document.querySelectorAll(".dm-dont-miss").length, document.querySelectorAll(".dm-button").length]);
    assert.deepEqual(seen, [sections, buttons], `${count} teasers`);
  }
});

test("pictures in cards come in the size of their box, those in view at first, too", async () => {
  await browser.size(1280, 900);
  const sizes = [320, 1280, 1920].map((width) => ({ url: `/wide-${width}.webp`, width }));
  for (const { url } of sizes) site.pages.answer(url, { type: "image/webp", body: picture });
  const image = { url: "/wide-1920.webp", width: 1920, height: 1280, renditions: sizes };
  await open(Array.from({ length: 4 }, (_, index) => ({ headline: `Teaser ${index}`, url: url(index), image })));
  await browser.until(() => [...document.querySelectorAll(".dm-teaser img")].every((img) => img.complete));
  const seen = await browser.evaluate(() => [...document.querySelectorAll(".dm-teaser img")].map((img) => `${img.loading} ${new URL(img.currentSrc).pathname}`));
  const small = "/wide-320.webp";
  assert.deepEqual(seen, [`eager ${small}`, `eager ${small}`, `eager ${small}`, `lazy ${small}`]);
  await quiet();
});
