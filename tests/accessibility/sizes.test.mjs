// Every demo page as narrow as a telephone (or as a window at a zoom of 400 %), and with text twice as large: nothing is cut, and only what should scrolls sideways.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { open, openNarrow, pages, reader } from "./reader.mjs";

const browser = await reader();
after(() => browser.stop());

/** What may be wider than the column: it scrolls in a box of its own. */
const SCROLLS = ".dm-teasers, section.dm-gallery, .dm-table, .dm-code, pre";

/** Runs in the page: what doesn't fit, as a list. */
function misfits(scrolls) {
  const wrong = [];
  const page = document.documentElement;
  const { left, right } = page.getBoundingClientRect();
  if (page.scrollWidth > page.clientWidth) wrong.push(`the page is ${page.scrollWidth} wide in ${page.clientWidth}`);
  const name = (element) => `${element.localName}.${element.className} "${(element.textContent ?? "").trim().slice(0, 30)}"`;
  for (const element of document.querySelectorAll("body *")) {
    if (!element.checkVisibility() || element.matches("script, option, track, source")) continue;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const hidden = box.width <= 1 || style.clipPath === "inset(50%)";
    if (hidden || box.height === 0) continue;
    if (!element.closest(scrolls) && (box.left < left - 1 || box.right > right + 1)) wrong.push(`beside the page: ${name(element)}`);
    // Whatever cuts text off, but the boxes of pictures, cuts off nothing.
    if (style.overflowX !== "visible" && element.closest(scrolls) !== element && element.scrollWidth > element.clientWidth + 1) wrong.push(`cut: ${name(element)}`);
    if (style.overflowY === "hidden" && !element.matches(".dm-card-picture") && element.scrollHeight > element.clientHeight + 1) wrong.push(`cut below: ${name(element)}`);
  }
  return wrong.slice(0, 10);
}

/** Runs in the page: what can be pressed and is smaller than 24 pixels. Links in a line of text are as high as the line. */
function small() {
  const wrong = [];
  for (const element of document.querySelectorAll("dont-miss :is(a[href], button, [tabindex='0'], video, audio)")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const inText = element.matches(".dm-text-link");
    // The whole card leads where its link leads.
    const target = element.matches(".dm-link") ? element.parentElement : element;
    const { width, height } = target.getBoundingClientRect();
    const hidden = getComputedStyle(element).clipPath === "inset(50%)";
    if (!inText && !hidden && (width < 24 || height < 24)) wrong.push(`${element.className || element.localName} "${element.textContent.slice(0, 30)}": ${Math.round(width)} × ${Math.round(height)}`);
  }
  return wrong;
}

for (const page of pages) {
  test(`${page}, 320 pixels wide, as 1280 are at 400 %`, async () => {
    await openNarrow(browser, page, 320);
    assert.equal(await browser.evaluate(() => innerWidth), 320);
    assert.deepEqual(await browser.evaluate(misfits, SCROLLS), []);
    assert.deepEqual(await browser.evaluate(small), []);
  });

  test(`${page}, text twice as large`, async () => {
    await openNarrow(browser, page, 640);
    await browser.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    assert.deepEqual(await browser.evaluate(misfits, SCROLLS), []);
  });
}

for (const page of pages) {
  test(`${page}, targets`, async () => {
    await open(browser, page);
    assert.deepEqual(await browser.evaluate(small), []);
  });
}
