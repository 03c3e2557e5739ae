// The demo pages arrive slowly, data, pictures and all: with the reserve they keep, without it, and from served markup, nothing jumps that needn't.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { engine } from "./browser.mjs";
import { article, render } from "./command.mjs";
import { dist } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { settled } from "./drawn.mjs";
import { watchShifts } from "./shifts.mjs";

const demo = new URL("../../www/demo/", import.meta.url);
const TYPES = { webp: "image/webp", css: "text/css; charset=utf-8", js: "text/javascript", svg: "image/svg+xml", wasm: "application/wasm" };
const scored = engine === "chromium";

/** Its policy lets no other host in, and no page keep a place or link a sheet: it allows no style. */
const STRICT = "strict-policy.html";

const pages = readdirSync(demo).filter((name) => name.endsWith(".html"))
  .map((name) => ({ name, html: readFileSync(new URL(name, demo), "utf8") }))
  .filter(({ html }) => html.includes("<dont-miss"));

/** What is held back until it is given. */
function gate() {
  let give;
  const given = new Promise((done) => { give = done; });
  return { given, give };
}

/** Puts a demo page and all it asks for on a slow host: of data and pictures the rest comes when it is given. */
function host({ name, html }, { head = "", edit = (text) => text }) {
  const [data, pictures] = [gate(), gate()];
  for (const file of readdirSync(demo, { recursive: true, encoding: "utf8" })) {
    const type = TYPES[file.split(".").at(-1)];
    if (!/\.(?:json|webp|css|svg)$/u.test(file)) continue;
    const bytes = readFileSync(new URL(file, demo));
    const held = { json: data, webp: pictures }[file.split(".").at(-1)];
    const body = held ? [bytes.subarray(0, 20), held.given, bytes.subarray(20)] : bytes;
    site.pages.answer(`/${file}`, { type: type ?? "application/json", body });
  }
  for (const file of dist.names.filter((file) => /\.(?:js|css|wasm)$/u.test(file))) {
    site.pages.answer(`/dist/${file}`, { type: TYPES[file.split(".").at(-1)], body: dist.read(file) });
  }
  const headers = {};
  try {
    for (const line of readFileSync(new URL(`${name}.headers`, demo), "utf8").split("\n").filter(Boolean)) {
      const colon = line.indexOf(":");
      headers[line.slice(0, colon)] = line.slice(colon + 1).trim();
    }
  } catch {
    // It has none.
  }
  const nonce = /nonce="([^"]+)"/u.exec(html)?.[1];
  const watch = `<script${nonce ? ` nonce="${nonce}"` : ""}>${watchShifts}</script>`;
  // Pictures that are held back hold back what comes from the same host.
  const text = name === STRICT ? html : edit(html).replaceAll("/dist/", `${site.assets.origin}/v1/`);
  const address = site.pages.answer(`/${name}`, { type: "text/html; charset=utf-8", headers, body: text.replace("<head>", `<head>${watch}`).replace("</head>", `${head}</head>`) });
  return { address, data, pictures };
}

/** Opens a page and lets everything come, pictures last: the score, what moved before they came, and after. */
async function arrive(page, how = {}) {
  const { address, data, pictures } = host(page, how);
  await browser.size(1000, 800);
  await browser.open("about:blank");
  await browser.open(address, { half: true });
  await browser.until(() => window.began !== undefined && Boolean(customElements.get("dont-miss")));
  await settled();
  data.give();
  await browser.until(() => [...document.querySelectorAll("dont-miss")].every((widget) => widget.matches("[data-dm-live]")));
  await settled();
  const drawing = await browser.evaluate(() => window.moves.splice(0));
  pictures.give();
  await browser.until(() => [...document.querySelectorAll("dont-miss img")].filter((image) => image.loading !== "lazy").every((image) => image.complete));
  await settled();
  const { shifts, moves, first } = await browser.evaluate(() => ({ shifts: window.shifts, moves: window.moves, first: window.began < innerHeight }));
  return { score: shifts.reduce((sum, value) => sum + value, 0), drawing, pictures: moves, first };
}

/** The page as a server would send it: each widget finished. */
function served(html) {
  return html.replaceAll(/<dont-miss src="([^"]+)"([^>]*)>.*?<\/dont-miss>/gsu, (_, src, rest) => {
    const name = /^\/articles\/(.+)\.json$/u.exec(src)?.[1];
    const data = name ? article(name) : /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/su.exec(html)?.[1];
    const options = [...rest.matchAll(/(parts|level)="([^"]+)"/gu)].map(([, option, value]) => `--${option}=${value}`);
    return `<dont-miss${rest}>${render(data, ...options)}</dont-miss>`;
  });
}

for (const page of pages) {
  const widgets = page.html.split("<dont-miss").length - 1;
  const bare = page.name === STRICT;

  if (!bare) {
    test(`${page.name}, with its reserve: nothing moves`, async () => {
      const { score, drawing, pictures } = await arrive(page);
      assert.deepEqual({ drawing, pictures }, { drawing: [], pictures: [] });
      if (scored) assert.equal(score, 0);
    });

    test(`${page.name}, from served markup: nothing moves`, async () => {
      const { score, drawing, pictures } = await arrive(page, { edit: served, head: `<link rel="stylesheet" href="${site.assets.origin}/v1/dont-miss.css">` });
      assert.deepEqual({ drawing, pictures }, { drawing: [], pictures: [] });
      if (scored) assert.equal(score, 0);
    });
  }

  test(`${page.name}, without a reserve: the first draw pushes down what stands below, and pictures nothing`, async () => {
    const { score, drawing, pictures, first } = await arrive(page, { head: bare ? "" : `<style>dont-miss { min-block-size: 0 !important }</style>` });
    assert.ok(first, "the footer stands in the first viewport");
    assert.ok(drawing.length > 0, "the watch sees what there is to see");
    assert.deepEqual(pictures, []);
    if (widgets === 1) assert.deepEqual(drawing.filter(({ inside, name }, index) => inside || drawing.findIndex((other) => other.name === name) < index), []);
    if (scored) assert.ok(score > 0, `score ${score}`);
  });
}
