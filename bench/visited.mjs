// The page that a reader visits, for each side: its script, its data, all as a good host sends it.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { buildSync } from "esbuild";
import { dist } from "../tests/end_to_end/dist.mjs";
import { answerPictures, scripted } from "./contenders.mjs";
import { files } from "./peers/build.mjs";

/** Packed, and kept by the browser. */
const HEADERS = { "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable" };

/** The element that a side fills, with the markup that a server has put there. */
function place(side, limit, served = "") {
  if (side === "ours") return `<dont-miss src="/article.json" key="bench" limit="${limit}">${served}</dont-miss>`;
  return `<div data-article="/article.json" data-key="bench" data-limit="${limit}"${served && ` data-adopt="yes"`}>${served}</div>`;
}

/**
 * Puts everything on the pages' host, and answers the parts of each side's page: `head`, the address of its `script`,
 * and `body`. With markup `served`, by side, those of the sides that adopt it too.
 * @param {any} host
 * @param {string} text
 * @param {{ served?: Record<string, string>, limit?: number }} [options]
 */
export async function answer(host, text, { served, limit = 20 } = {}) {
  const packed = (path, bytes, type) => host.answer(path, { type, headers: HEADERS, body: brotliCompressSync(bytes) });
  const { outputFiles: [visit] } = buildSync({
    entryPoints: [fileURLToPath(new URL("visit.mjs", import.meta.url))], bundle: true, minify: true, write: false, format: "iife", target: "es2024",
  });
  packed("/article.json", Buffer.from(text), "application/json");
  answerPictures(host);
  const pages = {};
  for (const side of scripted) {
    const own = side === "ours" ? ["dont-miss.js", dist.wasm, dist.rare].filter(Boolean).map((name) => ({ name, bytes: dist.read(name) })) : await files(side);
    for (const file of own) packed(`/${side}/${file.name}`, file.bytes, file.name.endsWith(".wasm") ? "application/wasm" : "text/javascript");
    pages[side] = { head: `<script>${visit.text}</script>`, script: `/${side}/${own[0].name}`, body: place(side, limit) };
  }
  if (!served) return pages;
  packed("/dont-miss.css", readFileSync(`${dist.folder}/dont-miss.css`), "text/css");
  for (const [side, markup] of Object.entries(served)) {
    const { head, script } = pages[side];
    pages[`${side}, markup served`] = { head: `<link rel="stylesheet" href="/dont-miss.css">${head}`, script, body: place(side, limit, markup) };
  }
  return pages;
}

/** Waits until the widget is live and what follows has been done; answers what was seen. */
export async function seen(browser) {
  await browser.until(() => window.seen.live !== undefined && performance.now() > window.seen.live + 300);
  return browser.evaluate(() => {
    const [script] = performance.getEntriesByName(document.querySelector("script[src]").src, "resource");
    return { ...window.seen, came: Object(script).responseEnd };
  });
}
