// What tests ask of a drawn page, in one place: each runs in the browser.

import assert from "node:assert/strict";
import { browser } from "./fixture.mjs";

/** Waits until the widget `selector` shows `text`, without asking how. */
export const shows = (text, selector = "dont-miss") =>
  browser.until((text, selector) => document.querySelector(selector)?.innerText.includes(text), text, selector);

/** Waits for an event of the widget, and answers what the page's watch has noted of it. */
export const heard = (type, target = "") =>
  browser.until(
    (type, target) => window.watch.events.find((event) => event.type === type && (!target || event.target === target)),
    type, target,
  );

/** Nothing was reported to the page: no violation, no error on `window`. */
export async function quiet() {
  const { violations, errors } = await browser.watched();
  assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
}

/** Lets everything that is under way come to its end: two frames, where there are any, and a macrotask. */
export const settled = () =>
  browser.evaluate(() => new Promise((done) => {
    // WebKit paints no frame of a page whose beginning is still on its way.
    setTimeout(done, 300);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
  }));
