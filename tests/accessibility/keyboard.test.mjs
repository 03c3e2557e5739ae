// A walk by Tab through demo pages: everything that can be used is met, in the order in which it stands, in sight, and the walk ends.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { open, reader } from "./reader.mjs";

const browser = await reader();
after(() => browser.stop());

/** Height of what sticks to the top of the page. */
const STICKY = 80;

/** Runs in the page: puts a bar at its top that stays there, and numbers what a keyboard should reach in the widgets. */
function prepare(sticky) {
  const bar = document.createElement("div");
  bar.style.cssText = `position: fixed; inset: 0 0 auto; block-size: ${sticky}px; background: Canvas; z-index: 9`;
  bar.id = "bar";
  document.body.prepend(bar);
  document.documentElement.style.setProperty("--dm-sticky", `${sticky}px`);
  const reachable = "a[href], button, [tabindex='0'], video[controls], audio[controls]";
  const all = [...document.querySelectorAll(`dont-miss :is(${reachable})`)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  all.forEach((element, index) => { element.dataset.walk = String(index); });
  return all.map((element) => element.className || element.localName);
}

/** Runs in the page: what has the focus, and whether its reader sees it. */
async function focused(sticky) {
  // Smooth scrolling takes its time.
  let last;
  for (let still = 0, turn = 0; still < 10 && turn < 120; turn += 1) {
    await new Promise((done) => requestAnimationFrame(done));
    const { x, y } = (document.activeElement ?? document.body).getBoundingClientRect();
    still = last === `${x} ${y}` ? still + 1 : 0;
    last = `${x} ${y}`;
  }
  const element = document.activeElement;
  const list = element.closest(".dm-teasers");
  // A card's link is as large as the card.
  const target = element.closest(".dm-teaser") ?? element;
  const box = target.getBoundingClientRect();
  const own = element.getBoundingClientRect();
  const across = list?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
  return {
    walk: element.dataset.walk === undefined ? undefined : Number(element.dataset.walk),
    inside: Boolean(element.closest("dont-miss")),
    name: `${element.className || element.localName} "${element.textContent.trim().slice(0, 30)}"`,
    seen: own.width > 1 && own.bottom > sticky && own.top < innerHeight && own.top >= Math.min(sticky, own.top + own.height) - 0.5,
    across: box.left >= across.left - 1 && box.right <= across.right + 1 || box.width > across.right - across.left,
    // A player shows it on one of its own controls.
    ring: element.matches("video, audio") || getComputedStyle(element).outlineStyle !== "none" || getComputedStyle(element, "::after").outlineStyle !== "none" || element.matches(".dm-past"),
  };
}

for (const [page, direction] of [["harbour.html", "ltr"], ["harbour.html", "rtl"], ["arabic.html", "rtl"], ["every-block.html", "ltr"]]) {
  test(`${page}, ${direction}`, async () => {
    await browser.size(1100, 800);
    await open(browser, page, page === "arabic.html" ? {} : { direction });
    const reachable = await browser.evaluate(prepare, STICKY);
    assert.ok(reachable.length > 10, "there is something to walk through");
    const met = [];
    const blind = [];
    let left = false;
    for (let step = 0; step < reachable.length + 60 && !left; step += 1) {
      await browser.key("TAB");
      const now = await browser.evaluate(focused, STICKY);
      if (now.walk !== undefined) {
        // A player's own controls are stops within one stop.
        if (met.at(-1) !== now.walk) met.push(now.walk);
        if (!now.seen || !now.across || !now.ring) blind.push(now);
      }
      left = met.length > 0 && !now.inside;
    }
    assert.ok(left, "the walk leads out of the widget again");
    assert.deepEqual(blind, []);
    assert.deepEqual(met, met.toSorted((a, b) => a - b), "in the order of the page");
    const missed = reachable.map((name, index) => ({ name, index })).filter(({ index }) => !met.includes(index)).map(({ name }) => name);
    assert.deepEqual(missed, []);
  });

  test(`${page}, ${direction}: the order of the page is the order for the eye`, async () => {
    await open(browser, page, page === "arabic.html" ? {} : { direction });
    const wrong = await browser.evaluate(() => {
      const rtl = (element) => getComputedStyle(element.closest(".dm-dont-miss, .dm-article, .dm-related")).direction === "rtl";
      const stops = [...document.querySelectorAll("dont-miss :is(a[href], button)")].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(".dm-skip"));
      const found = [];
      stops.reduce((before, element) => {
        const [a, b] = [before, element].map((stop) => (stop.closest(".dm-teaser, .dm-related-item") ?? stop).getBoundingClientRect());
        const below = b.top >= a.bottom - 1;
        const beside = rtl(element) ? b.right <= a.left + 1 : b.left >= a.right - 1;
        // In running text a line ends and the next begins.
        const inText = element.matches(".dm-text-link") || before.matches(".dm-text-link");
        if (!below && !beside && !inText) found.push(`${before.textContent.slice(0, 30)} -> ${element.textContent.slice(0, 30)}`);
        return element;
      });
      return found;
    });
    assert.deepEqual(wrong, []);
  });
}

test("the skip link is seen when it has the focus, and leads past the teasers", async () => {
  await open(browser, "harbour.html");
  await browser.evaluate(prepare, STICKY);
  const arrived = () => browser.evaluate(() => document.activeElement.matches(".dm-skip"));
  for (let step = 0; step < 10 && !(await arrived()); step += 1) await browser.key("TAB");
  const skip = await browser.evaluate(() => {
    const box = document.querySelector(".dm-skip").getBoundingClientRect();
    return { high: box.height >= 24, wide: box.width >= 24, below: box.top >= 80 - 1 };
  });
  assert.deepEqual(skip, { high: true, wide: true, below: true });
  await browser.key("ENTER");
  assert.equal(await browser.evaluate(() => document.activeElement.className), "dm-past");
  await browser.key("TAB");
  const next = await browser.evaluate(() => Boolean(document.activeElement.closest(".dm-dont-miss")));
  assert.equal(next, false, "the next stop lies behind the teasers");
});
