// Readers of the demo pages: the engine named by ENGINE, set to a reader's wishes, at the pages served at DEMO.

import { readdirSync } from "node:fs";
import { Browser, engine } from "../end_to_end/browser.mjs";

const demo = process.env.DEMO;
if (!demo) throw new Error("DEMO: expected the address of the demo pages");

/** Every demo page, by its file's name. */
export const pages = readdirSync(new URL("../../www/demo/", import.meta.url)).filter((name) => name.endsWith(".html"));

/** No request leaves this machine. */
const NOWHERE = "127.0.0.1:9";

/**
 * What a reader may have asked for, and how each engine is told. WebKitGTK knows no forced colours, and no setting that can be
 * made from here tells it of a zoom or of less motion.
 */
const wishes = {
  light: { chromium: {}, firefox: {}, webkit: {} },
  dark: {
    chromium: { media: [["prefers-color-scheme", "dark"]] },
    firefox: { preferences: { "layout.css.prefers-color-scheme.content-override": 0 } },
    webkit: { environment: { GTK_THEME: "Adwaita:dark" } },
  },
  "forced colours": {
    chromium: { media: [["forced-colors", "active"]] },
    firefox: { preferences: { "browser.display.document_color_use": 2, "ui.useAccessibilityTheme": 1 } },
  },
  "zoom 110 %": zoomed(1.1),
  "zoom 125 %": zoomed(1.25),
  "less motion": {
    chromium: { media: [["prefers-reduced-motion", "reduce"]] },
    firefox: { preferences: { "ui.prefersReducedMotion": 1 } },
  },
};

/** At once, too, so that a test needn't wait for each press. */
function zoomed(factor) {
  return {
    chromium: { zoom: factor, media: [["prefers-reduced-motion", "reduce"]] },
    firefox: { preferences: { "layout.css.devPixelsPerPx": String(factor), "ui.prefersReducedMotion": 1 } },
  };
}

/** The wishes among `names` that this engine can be told of. */
export const known = (names) => names.filter((name) => wishes[name][engine]);

/** Starts a browser for a reader with this wish; whoever asked stops it. */
export async function reader(wish = "light") {
  const { media, zoom, ...told } = wishes[wish][engine];
  const browser = await Browser.start({ elsewhere: NOWHERE, ...told });
  if (zoom) await browser.devtools("Emulation.setDeviceMetricsOverride", { width: 1164, height: 800, deviceScaleFactor: zoom, mobile: false });
  if (media) await browser.devtools("Emulation.setEmulatedMedia", { features: media.map(([name, value]) => ({ name, value })) });
  return browser;
}

/** Runs in the page: waits until each widget has drawn, the lazy ones too, and no picture is on its way. */
async function stands() {
  for (const widget of document.querySelectorAll("dont-miss")) {
    widget.scrollIntoView();
    await Promise.resolve(widget.ready).catch(() => {});
  }
  scrollTo(0, 0);
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 100));
  return true;
}

/** How many pages were opened. */
let opened = 0;

/** An address of its own for each time, so that the page before can't be taken for this one. */
function address(page) {
  opened += 1;
  return new URL(`${page}?${opened}`, demo).href;
}

/**
 * Opens a demo page and waits until it stands as a reader sees it; `direction` writes all of it the other way.
 * @param {Browser} browser
 * @param {string} page
 * @param {{ direction?: string }} [asked]
 */
export async function open(browser, page, { direction } = {}) {
  await browser.enter();
  await browser.open(address(page));
  await browser.until(() => !document.querySelector("dont-miss") || Boolean(customElements.get("dont-miss")));
  await browser.evaluate(stands);
  if (!direction) return;
  await browser.evaluate((direction) => {
    document.documentElement.dir = direction;
    for (const widget of document.querySelectorAll("dont-miss")) widget.setAttribute("dir", direction);
  }, direction);
  await browser.evaluate(stands);
  // WebKit ends with the list's left edge where it was, which now is its end; a page that is written so begins at its beginning.
  await browser.evaluate(() => {
    for (const list of document.querySelectorAll(".dm-teasers")) list.scrollTo({ left: 0, behavior: "instant" });
  });
}

/**
 * Opens a demo page in a frame of this width: no browser makes its window as narrow as a telephone, or as 1280 pixels
 * are at a zoom of 400 %. A page whose policy keeps it out of frames is put into one without its policy.
 */
export async function openNarrow(browser, page, width) {
  await browser.enter();
  await browser.open(address("index.html"));
  await browser.evaluate(async (page, width) => {
    document.body.replaceChildren();
    const frame = document.createElement("iframe");
    const answer = await fetch(page);
    const framed = !answer.headers.get("content-security-policy")?.includes("frame-ancestors");
    Object.assign(frame, { id: "narrow", width, height: 640 }, framed ? { src: page } : { srcdoc: await answer.text() });
    document.body.append(frame);
    return new Promise((done) => { frame.addEventListener("load", () => done(true)); });
  }, new URL(page, demo).pathname, width);
  await browser.enter("#narrow");
  await browser.until(() => !document.querySelector("dont-miss") || Boolean(customElements.get("dont-miss")));
  await browser.evaluate(stands);
}
