// A page from the command in a browser that runs no scripts: everything is there to read, to follow and to scroll.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Browser, engine } from "./browser.mjs";
import { article, render } from "./command.mjs";
import { startSite } from "./server.mjs";

const pictures = new URL("../../www/demo/pictures/", import.meta.url);
const NAMES = ["harbour", "every-block", "long-read", "arabic", "french", "spanish"];

/** WebKit's driver can't turn scripts off: there the page doesn't name the widget's, which to a reader is the same. */
const scripts = engine === "webkit";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const site = await startSite();
/** @type {Browser} */
let browser;
before(async () => {
  browser = await Browser.start({ elsewhere: site.elsewhere.host, scripts });
});
after(async () => {
  await browser.stop();
  site.close();
});

/** Opens the page of an article, with its pictures; without the widget's script, where others are to run. */
async function open(name, { width = 1280, window = browser, silent = scripts } = {}) {
  for (const file of readdirSync(pictures).filter((file) => file.endsWith(".webp"))) {
    site.pages.answer(`/pictures/${file}`, { type: "image/webp", body: readFileSync(new URL(file, pictures)) });
  }
  let html = render(article(name), "--page", `--assets=${site.assets.origin}/v1/`);
  if (silent) html = html.replace(/<script type="module"[^>]*><\/script>/u, "");
  await window.size(width, 900);
  await window.open(site.pages.answer(`/${name}-${width}.html`, { type: "text/html; charset=utf-8", body: html }));
  await photograph(`${name}-${width}`, window);
}

/** For the eye: into the folder SCREENSHOTS, where one is named. */
async function photograph(name, window) {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${engine}-${name}.png`, await window.screenshot());
}

/** Keys whose texts a reader doesn't read as they are: addresses, dates, names of things. */
const SILENT = new Set(("url @id id type inLanguage dir lang marks rel provider datePublished dateModified dateCreated date contentType "
  + "name altText poster sources duration captions renditions label isAccessibleForFree articleSection @type @context language").split(" "));

/** Every text that must be read, and every address that must be followed. */
function wanted(value, texts, links) {
  if (Array.isArray(value)) value.forEach((item) => wanted(item, texts, links));
  else if (value && typeof value === "object") {
    if (value.headline && value.url) links.push(value.url);
    for (const [key, inner] of Object.entries(value)) {
      if (key === "href") links.push(inner);
      if (!SILENT.has(key) && key !== "href" && !key.startsWith("_")) wanted(inner, texts, links);
    }
  } else if (typeof value === "string") texts.push(...value.split(/\n\s*\n/u));
}

const plain = (text) => text.replaceAll(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, " ").trim();

for (const name of NAMES) {
  test(`${name}: every text can be read, every link followed`, async () => {
    await open(name);
    const texts = [];
    const links = [];
    wanted({ ...JSON.parse(article(name)), url: undefined }, texts, links);
    assert.ok(texts.length > 1, `${texts.length} texts`);
    const page = await browser.evaluate(() => ({
      text: document.body.innerText,
      links: [...document.querySelectorAll("dont-miss a[href]")].map((link) => link.getAttribute("href")),
    }));
    const text = plain(page.text).toLowerCase();
    const image = /^(\/|https?:)|\.(webp|mp4|vtt|mp3)$/u;
    assert.deepEqual(texts.map(plain).filter((wanted) => wanted && !image.test(wanted) && !text.includes(wanted.toLowerCase())), []);
    const local = (link) => link.replace(/^https?:\/\/[^/]+/u, "");
    const reached = new Set(page.links.map(local));
    assert.deepEqual(links.filter((link) => !reached.has(local(link))), []);
  });
}

for (const width of [1280, 500]) {
  test(`the carousel scrolls by keyboard, its row by hand, ${width} pixels wide`, async () => {
    await open("harbour", { width });
    const place = () => browser.evaluate(() => document.querySelector(".dm-teasers").scrollLeft);
    assert.equal(await place(), 0);
    // The keyboard goes from card to card, to the last one, far out of view.
    await browser.evaluate(() => document.querySelectorAll(".dm-link")[0].focus());
    for (let card = 1; card < 9; card += 1) await browser.type("TAB");
    await browser.until(() => {
      const { left, right } = document.activeElement.getBoundingClientRect();
      return document.activeElement === document.querySelectorAll(".dm-link")[8] && left >= 0 && right <= innerWidth;
    });
    assert.ok(await place() > 100);
    const [overflow, sideways] = await browser.evaluate(() => [
      getComputedStyle(document.querySelector(".dm-teasers")).overflowX,
      document.documentElement.scrollWidth <= innerWidth,
    ]);
    assert.match(overflow, /auto|scroll/u);
    assert.ok(sideways, "the page itself doesn't scroll sideways");
  });
}

test("buttons that nothing would answer aren't shown, embeds are links", async () => {
  await open("every-block");
  const found = await browser.evaluate(() => {
    const shown = (element) => getComputedStyle(element).visibility === "visible" && element.getClientRects().length > 0;
    return {
      buttons: [...document.querySelectorAll("dont-miss button")].filter(shown).length,
      room: [...document.querySelectorAll(".dm-buttons, .dm-consent, .dm-consent-note")].filter((element) => element.getClientRects().length > 0).length,
      frames: document.querySelectorAll("iframe").length,
      embeds: document.querySelectorAll(".dm-embed, .dm-social").length,
      links: [...document.querySelectorAll(".dm-embed, .dm-social")].filter((embed) => embed.querySelector("a[href]")).length,
    };
  });
  assert.equal(found.buttons, 0);
  // WebKit's scripts are on, so there the room is kept for one that may come.
  if (!scripts) assert.equal(found.room, 0);
  assert.equal(found.frames, 0);
  assert.ok(found.embeds > 1, String(found.embeds));
  assert.equal(found.links, found.embeds);
});

/** Runs in the page: what axe-core finds, each as the rule, the element and why. */
async function look() {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false });
  const violations = found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`));
  return { violations, passes: found.passes.length };
}

test("axe-core finds nothing wrong with any of the pages", async (t) => {
  // Axe-core is a script itself.
  const window = await Browser.start({ elsewhere: site.elsewhere.host });
  t.after(() => window.stop());
  for (const name of NAMES) {
    await open(name, { window, silent: true });
    await window.run(axe);
    const { violations, passes } = await window.evaluate(look);
    assert.ok(passes > 5, "axe-core has looked at the page");
    assert.deepEqual(violations, [], name);
  }
});
