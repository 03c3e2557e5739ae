// Everything that is downloaded before a side is live: bytes, requests, and how many wait for another.

import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { dist } from "../../tests/end_to_end/dist.mjs";
import { available, files, stylesheet } from "../peers/build.mjs";
import { PEERS } from "../peers/titles.mjs";
import { rows } from "../row.mjs";

const packed = {
  raw: (bytes) => bytes.length,
  gzip: (bytes) => gzipSync(bytes, { level: 9 }).length,
  brotli: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } }).length,
};

function weigh(files) {
  const sum = (kind, wanted) => files.filter(({ name }) => wanted(name)).reduce((all, { bytes }) => all + packed[kind](bytes), 0);
  const all = () => true;
  return {
    raw: sum("raw", all), gzip: sum("gzip", all), brotli: sum("brotli", all),
    wasm: sum("brotli", (name) => name.endsWith(".wasm")), script: sum("brotli", (name) => name.endsWith(".js")),
    requests: files.length, depth: files.length,
  };
}

const UNITS = {
  brotli: "bytes of brotli", wasm: "of it Wasm", script: "of it JavaScript and style", gzip: "bytes of gzip", raw: "bytes raw",
  requests: "requests", depth: "one after the other",
};

const own = (names) => weigh(names.map((name) => ({ name, bytes: dist.read(name) })));

export async function measure() {
  const usual = { ours: own(["dont-miss.js", dist.wasm]) };
  for (const name of available) usual[name] = weigh(await files(name));
  const tasks = { "what most articles need": usual };
  // The second module comes when it is met: both halves are what the peers hold in one file.
  const inOneFile = Object.fromEntries(Object.entries(usual).filter(([name]) => !PEERS[name]?.rust));
  if (dist.rare) tasks["with every block"] = { ...inOneFile, ours: { ...own(["dont-miss.js", dist.wasm, dist.rare]), depth: 3 } };
  const reader = dist.formats.find((name) => name.includes(".json-ld."));
  if (reader) {
    const bodies = {};
    for (const name of available.filter((name) => !PEERS[name].rust)) bodies[name] = weigh(await files(name, { bodies: true }));
    tasks["HTML bodies too, for most articles"] = { ours: own(["dont-miss.js", dist.wasm, reader]), ...bodies };
    if (dist.rare) tasks["HTML bodies too, with every block"] = { ours: { ...own(["dont-miss.js", dist.wasm, dist.rare, reader]), depth: 3 }, ...bodies };
  }
  const found = Object.entries(tasks).flatMap(([task, weights]) => Object.entries(UNITS).flatMap(([kind, unit]) =>
    rows({ task, unit, rounds: [Object.fromEntries(Object.entries(weights).map(([side, weight]) => [side, weight[kind]]))] })));
  const css = packed.brotli(Buffer.from(stylesheet));
  const note = `Native JSON only, but where HTML bodies are told: there the widget has its module for what websites send, the peers DOMPurify, `
    + `fast-xml-parser and what makes blocks of a post from WordPress or a feed. The stylesheet, the same for all and ${css} bytes by itself, is inside each script. `
    + "The peers in JavaScript hold every block in one file; those in Rust hold the usual blocks alone.";
  return { rows: found, note };
}
