// The look of the demo pages, beside pictures of how it was; `UPDATE_LOOKS=1` takes them anew.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { open, reader } from "../accessibility/reader.mjs";
import { difference, read, take, write } from "./picture.mjs";

/** So much may differ: edges of letters, a line that breaks elsewhere. */
const TOLERATED = 0.03;

const looks = [
  { name: "carousel", page: "harbour.html", selector: ".dm-dont-miss", wish: "light" },
  { name: "carousel-dark", page: "harbour.html", selector: ".dm-dont-miss", wish: "dark" },
  { name: "carousel-arabic", page: "arabic.html", selector: ".dm-dont-miss", wish: "light" },
  { name: "carousel-forced-colours", page: "harbour.html", selector: ".dm-dont-miss", wish: "forced colours" },
  { name: "article", page: "long-read.html", selector: ".dm-article", wish: "light", height: 1600 },
  { name: "related", page: "harbour.html", selector: ".dm-related", wish: "light" },
];

/** What must not pass for the same. */
const spoiled = {
  "a card without its picture": `element.querySelector(".dm-teaser img").style.visibility = "hidden"`,
  "cards in false colours": `for (const image of element.querySelectorAll("img")) image.style.filter = "hue-rotate(180deg)"`,
  "another card's picture": `element.querySelector(".dm-teaser img").srcset = element.querySelector(".dm-teaser:nth-child(3) img").srcset`,
  "a head without its line and buttons": `element.querySelector(".dm-head").style.cssText = "box-shadow: none"; element.querySelector(".dm-buttons").remove()`,
  "cards that stand one below the other": `element.querySelector(".dm-teasers").style.display = "block"`,
  "another ground": `element.style.background = "#dde"`,
};

for (const wish of new Set(looks.map((look) => look.wish))) {
  test(wish, async (t) => {
    const browser = await reader(wish);
    t.after(() => browser.stop());
    await browser.devtools("Emulation.setDeviceMetricsOverride", { width: 1000, height: 900, deviceScaleFactor: 1, mobile: false });
    for (const { name, page, selector, height } of looks.filter((look) => look.wish === wish)) {
      await t.test(name, async () => {
        const file = new URL(`references/${name}.png`, import.meta.url);
        await open(browser, page);
        const now = await take(browser, selector, { height });
        if (process.env.UPDATE_LOOKS) writeFileSync(file, write(now));
        const differs = difference(now, read(readFileSync(file)));
        assert.ok(differs <= TOLERATED, `${(differs * 100).toFixed(1)} % of it differs`);
      });
    }
  });
}

test("what is spoiled is noticed", async (t) => {
  const browser = await reader();
  t.after(() => browser.stop());
  await browser.devtools("Emulation.setDeviceMetricsOverride", { width: 1000, height: 900, deviceScaleFactor: 1, mobile: false });
  const reference = read(readFileSync(new URL("references/carousel.png", import.meta.url)));
  for (const [name, change] of Object.entries(spoiled)) {
    await t.test(name, async () => {
      await open(browser, "harbour.html");
      const differs = difference(await take(browser, ".dm-dont-miss", { change }), reference);
      assert.ok(differs > TOLERATED, `${(differs * 100).toFixed(1)} % of it differs`);
    });
  }
});
