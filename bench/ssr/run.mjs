// Measures markup from servers and prints a section of bench/RESULTS.md; NATIVE names the program of the native side.

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { renderToString, version } from "../../dist/ssr/node.js";
import { shortText, text } from "../document.mjs";
import { loadPeers } from "./bundle.mjs";
import { latencies } from "./latency.mjs";
import { startNative } from "./native.mjs";
import { play } from "./rounds.mjs";
import { section } from "./section.mjs";

const HOW = { warmUp: 12, rounds: 60 };
const OPTIONS = { key: "bench" };

const ARTICLES = [["An article of 30 blocks", shortText], ["A long read of 300 blocks", text]];

const peers = Object.entries(await loadPeers()).map(([name, draw]) => [name, (text) => Buffer.from(draw(text, OPTIONS))]);
const scripts = {
  wasm: (text) => Buffer.from(renderToString(text, OPTIONS).html),
  ...Object.fromEntries(peers),
  parse: (text) => JSON.parse(text),
};
const native = startNative(/** @type {string} */ (process.env.NATIVE));
const folder = mkdtempSync(path.join(tmpdir(), "dont-miss-bench-"));
const articles = [];
for (const [place, [words, text]] of ARTICLES.entries()) {
  const file = path.join(folder, `${place}.json`);
  writeFileSync(file, text);
  const markup = Buffer.byteLength(renderToString(text, OPTIONS).html);
  articles.push({ words, bytes: Buffer.byteLength(text), markup, played: await play({ text, file, scripts, native }, HOW) });
}
native.stop();

const installed = (name) => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`${name}/package.json`), "utf8")).version;
const versions = [
  `Dont Miss ${version}`, `Node ${process.versions.node}`, `preact-render-to-string ${installed("preact-render-to-string")}`,
  `React ${installed("react-dom")}`, `Svelte ${installed("svelte")}`, `workerd ${installed("workerd")}`,
];
process.stdout.write(section({ versions, ...HOW, articles, latency: await latencies(shortText) }));
