// The carousel's two buttons at its two ends, in both directions of writing, at every width and zoom: each says that it has nothing to do exactly where that is so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { known, open, reader } from "./reader.mjs";

/** Runs in the page: pages through to the end and back at this width; answers every place where a button was wrong. */
async function walk(width) {
  const widget = document.querySelector("dont-miss");
  widget.style.inlineSize = `${width}px`;
  const list = widget.querySelector(".dm-teasers");
  const [previous, next] = [...widget.querySelectorAll(".dm-button")];
  const rtl = getComputedStyle(list).direction === "rtl";
  const wrong = [];
  const frame = () => new Promise((done) => requestAnimationFrame(done));

  const rest = async () => {
    const place = () => Math.round(list.scrollLeft * 10);
    for (let still = performance.now(), last; performance.now() - still < 420;) {
      await frame();
      if (last !== place()) still = performance.now();
      last = place();
    }
  };
  const check = (when) => {
    const view = list.getBoundingClientRect();
    const cards = [...list.children].map((card) => card.getBoundingClientRect());
    const [first, last] = [cards[0], cards.at(-1)];
    const before = rtl ? first.right > view.right + 1 : first.left < view.left - 1;
    const behind = rtl ? last.left < view.left - 1 : last.right > view.right + 1;
    const said = [previous, next].map((button) => button.getAttribute("aria-disabled"));
    const wanted = [String(!before), String(!behind)];
    if (said.join() !== wanted.join()) wrong.push(`${when}: said ${said}, wanted ${wanted}; scrolled ${list.scrollLeft} of ${list.scrollWidth - list.clientWidth}`);
  };

  list.scrollTo({ left: 0, behavior: "instant" });
  await rest();
  check("at the start");
  let presses = 0;
  for (const button of [next, previous]) {
    const name = button === next ? "on" : "back";
    for (let press = 1; button.getAttribute("aria-disabled") === "false"; press += 1) {
      const from = list.scrollLeft;
      button.click();
      await rest();
      check(`${press} ${name}`);
      presses += 1;
      if (list.scrollLeft === from || press > 20) {
        wrong.push(`${press} ${name}: nothing moved`);
        break;
      }
    }
  }
  return { wrong, presses };
}

for (const wish of known(["light", "zoom 110 %", "zoom 125 %"])) {
  test(wish, async (t) => {
    const browser = await reader(wish);
    t.after(() => browser.stop());
    for (const direction of ["ltr", "rtl"]) {
      await t.test(`${wish}, ${direction}`, async () => {
        await open(browser, "harbour.html", { direction });
        await browser.evaluate(() => document.querySelector("dont-miss").setAttribute("limit", "5"));
        await browser.until(() => document.querySelectorAll(".dm-teaser").length === 5);
        assert.equal(await browser.evaluate(() => devicePixelRatio !== 1), wish !== "light");
        for (const width of [280, 733.3]) {
          const { wrong, presses } = await browser.evaluate(walk, width);
          assert.deepEqual(wrong, [], `${width} pixels`);
          assert.ok(presses >= 2, `${presses} presses at ${width} pixels`);
        }
      });
    }
  });
}
