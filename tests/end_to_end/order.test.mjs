// The page's visible text, in the order in which a reader meets it: what the founding page must say, and where.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { quiet, shows } from "./drawn.mjs";
import { inline } from "./articles.mjs";

const harbour = JSON.parse(readFileSync(new URL("../../www/demo/articles/harbour.json", import.meta.url), "utf8"));

/** What must be read, in this order; `body` stands for every paragraph. */
const READ_MORE = "Read more";
const expected = [
  "Don't miss",
  ...harbour.dontMiss.flatMap((teaser) => [teaser.headline, READ_MORE]),
  harbour.headline,
  harbour.image.creditText,
  harbour.author,
  "Latest update",
  "23 November 2026",
  ...harbour.articleBody.map((block) => block.text),
  "Date created",
  "19 November 2026",
  ...harbour.related.flatMap((link) => [link.headline, READ_MORE]),
];

/** Finds each of `parts` after the one before it, and answers what was not found. */
function outOfOrder(text, parts) {
  const missing = [];
  let from = 0;
  for (const part of parts) {
    const found = text.indexOf(part, from);
    if (found < 0) missing.push(part);
    else from = found + part.length;
  }
  return missing;
}

async function open(width) {
  await browser.size(width, 900);
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: inline(harbour) }));
  await shows(harbour.headline);
}

for (const [name, width] of [["desktop", 1280], ["phone", 500]]) {
  test(`${name}: nine teasers, the article, three related links`, async () => {
    await open(width);
    const text = (await browser.evaluate(() => document.querySelector("dont-miss").innerText)).replace(/[\s\u2066-\u2069]+/g, " ");
    assert.deepEqual(outOfOrder(text, expected), []);
    assert.equal(text.split(READ_MORE).length - 1, 12, "each teaser and each related link says it once");
    await quiet();
  });
}

test("what is read later doesn't stand above what is read before", async () => {
  await open(1280);
  const tops = await browser.evaluate((texts) => {
    const walker = document.createTreeWalker(document.querySelector("dont-miss"), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const seen = [];
    while (walker.nextNode()) {
      const wanted = texts.find((text) => walker.currentNode.data.includes(text));
      if (!wanted || walker.currentNode.parentElement.localName === "script") continue;
      range.selectNodeContents(walker.currentNode);
      seen.push([wanted.slice(0, 30), Math.round(range.getBoundingClientRect().top + scrollY)]);
    }
    return seen;
  }, ["Don't miss", harbour.headline, harbour.image.creditText, "Latest update", ...harbour.articleBody.map((block) => block.text), "Date created", harbour.related[0].headline]);
  assert.ok(tops.length >= harbour.articleBody.length + 5, JSON.stringify(tops));
  assert.deepEqual(tops, tops.toSorted((one, other) => one[1] - other[1]));
});

test("headings: one for the article, one below it for each of the two lists", async () => {
  await open(1280);
  const headings = await browser.evaluate(() =>
    [...document.querySelectorAll("dont-miss :is(h1, h2, h3, h4, h5, h6)")].map((heading) => [heading.localName, heading.innerText]));
  assert.deepEqual(headings, [["h2", "Don't miss"], ["h1", harbour.headline], ["h2", "Related"]]);
});

test("every picture that a reader sees has words or is only decoration", async () => {
  await open(1280);
  const pictures = await browser.evaluate(() =>
    [...document.querySelectorAll("dont-miss img")].map((picture) => ({ alt: picture.getAttribute("alt"), card: Boolean(picture.closest("li")) })));
  assert.equal(pictures.length, 10);
  for (const { alt, card } of pictures) assert.equal(alt, card ? "" : harbour.image.altText);
});
