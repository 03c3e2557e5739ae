// A piece of a page as a coarse picture: squares of pixels averaged, so that how a machine draws its letters doesn't count, and what stands where does.

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { setTimeout as pause } from "node:timers/promises";

/** Pixels averaged into one, across and down. */
const SQUARE = 6;

/** How different two squares may be before they count, from 0 to 1. */
const THRESHOLD = 0.12;

/** Letters of every machine's monospaced font are as wide as one another's, so that lines break alike everywhere. */
const FONT = "body { font: 16px/1.5 monospace !important } dont-miss * { text-wrap: wrap !important; scrollbar-width: none }";

/** Takes the picture of what `selector` names, at most `height` pixels of it. */
export async function take(browser, selector, { height = 900, change = "" } = {}) {
  const box = await browser.evaluate(async (selector, font, change) => {
    const sheet = document.createElement("style");
    sheet.textContent = font;
    document.head.append(sheet);
    const element = document.querySelector(selector);
    if (change) new Function("element", change)(element);
    for (const image of element.querySelectorAll("img")) image.loading = "eager";
    await Promise.all([...element.querySelectorAll("img")].map((image) => image.decode().catch(() => {})));
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: Math.round(left + scrollX), y: Math.round(top + scrollY), width: Math.floor(width), height: Math.floor(height) };
  }, selector, FONT, change);
  await pause(300);
  const clip = { ...box, height: Math.min(box.height, height), scale: 1 };
  const { data } = await browser.devtools("Page.captureScreenshot", { captureBeyondViewport: true, format: "png", clip });
  return average(PNG.sync.read(Buffer.from(data, "base64")));
}

function average(fine) {
  const coarse = new PNG({ width: Math.floor(fine.width / SQUARE), height: Math.floor(fine.height / SQUARE) });
  for (let y = 0; y < coarse.height; y += 1) {
    for (let x = 0; x < coarse.width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let down = 0; down < SQUARE; down += 1) {
          for (let across = 0; across < SQUARE; across += 1) {
            sum += fine.data[((y * SQUARE + down) * fine.width + x * SQUARE + across) * 4 + channel];
          }
        }
        coarse.data[(y * coarse.width + x) * 4 + channel] = Math.round(sum / SQUARE / SQUARE);
      }
    }
  }
  return coarse;
}

/** How much of two pictures differs, from 0 to 1; all of it if they are not of one size, give or take a square. */
export function difference(one, other) {
  if (Math.abs(one.height - other.height) > 3 || Math.abs(one.width - other.width) > 1) return 1;
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  const [a, b] = [one, other].map((picture) => {
    const same = new PNG({ width, height });
    PNG.bitblt(picture, same, 0, 0, width, height, 0, 0);
    return same.data;
  });
  return pixelmatch(a, b, undefined, width, height, { threshold: THRESHOLD, includeAA: true }) / (width * height);
}

export const write = (picture) => PNG.sync.write(picture, { deflateLevel: 9 });
export const read = (bytes) => PNG.sync.read(bytes);
