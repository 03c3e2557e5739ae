// Measures in the engine named by ENGINE and prints a section of docs/speed.md; fails if the sides draw different pages.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { Browser, engine } from "../tests/end_to_end/browser.mjs";
import { dist } from "../tests/end_to_end/dist.mjs";
import { startSite } from "../tests/end_to_end/server.mjs";
import { section } from "./section.mjs";

const WARM_UP = 8;
const ROUNDS = 32;

/** An isolated page gets the finest timer that an engine has. */
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** Eight black pixels square, which stand for every picture: of one alone there would be nothing left at twice the density. */
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQAAAADsdIMmAAAAC0lEQVR42mNgQAUAABAAAaoZ+IIAAAAASUVORK5CYII=", "base64");

const { outputFiles: [script] } = buildSync({
  entryPoints: [fileURLToPath(new URL("page.mjs", import.meta.url))],
  bundle: true, minify: true, write: false, format: "esm", target: "es2022", external: ["dont-miss"],
});

const site = await startSite();
const browser = await Browser.start({ elsewhere: site.elsewhere.host });
try {
  for (const name of ["harbour", "pier", "teaser"]) {
    for (const width of [320, 640, 1280]) {
      const headers = { "cache-control": "max-age=3600" };
      site.pages.answer(`/pictures/${name}-${width}.png`, { type: "image/png", headers, body: PICTURE });
    }
  }
  site.pages.answer("/bench.js", { body: script.text });
  const imports = JSON.stringify({ imports: { "dont-miss": `${site.assets.origin}/v1/dont-miss.js` } });
  const head = `<script type="importmap">${imports}</script><script type="module" src="/bench.js"></script>`;
  await browser.open(site.pages.page({ headers: ISOLATED, head }));
  await browser.until(() => Boolean(window.bench));

  const { widget, ...peers } = await ask("outlines");
  for (const [name, peer] of Object.entries(peers)) {
    for (const [when, lines] of Object.entries(peer)) assertSame(lines, widget[when], `${name}, ${when}`);
  }

  const measured = {};
  for (const what of ["draw", "equal", "inserted"]) {
    measured[what] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const times = await ask(what, round);
      if (round >= WARM_UP) measured[what].push(times);
    }
  }
  const versions = {
    browser: browser.version.split(" ").at(-1),
    widget: versionIn(`${dist.folder}/package.json`),
    preact: versionIn(createRequire(import.meta.url).resolve("preact/package.json")),
  };
  const elements = widget.drawn.filter((line) => !line.trim().startsWith('"')).length;
  const timer = await ask("timer");
  process.stdout.write(section({ engine, versions, timer, elements, rounds: ROUNDS, warmUp: WARM_UP, measured }));
} finally {
  await browser.stop();
  site.close();
}

/** Calls a function of `window.bench`. */
function ask(name, ...values) {
  return browser.evaluate((name, values) => window.bench[name](...values), name, values);
}

/** Says where two outlines part, instead of showing both. */
function assertSame(lines, wanted, whose) {
  const place = Math.max(lines.findIndex((line, place) => line !== wanted[place]), 0);
  assert.deepEqual(lines[place], wanted[place], `${whose}: line ${place} is not the widget's`);
  assert.equal(lines.length, wanted.length, `${whose}: not as many lines as the widget's`);
}

function versionIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).version;
}
