// Everything that is downloaded before a side is live: bytes, requests, and how many wait for another.

import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { dist } from "../../tests/end_to_end/dist.mjs";
import { files as filesOf, stylesheet } from "../peers/build.mjs";
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

export async function measure() {
  const weights = { ours: weigh(["dont-miss.js", dist.wasm].map((name) => ({ name, bytes: dist.read(name) }))) };
  for (const name of Object.keys(PEERS)) {
    const files = await filesOf(name);
    if (files) weights[name] = weigh(files);
  }
  const totals = (kind) => Object.fromEntries(Object.entries(weights).map(([side, weight]) => [side, weight[kind]]));
  const measured = {
    brotli: "bytes of brotli", wasm: "of it Wasm", script: "of it JavaScript and style", gzip: "bytes of gzip", raw: "bytes raw",
    requests: "requests", depth: "one after the other",
  };
  const css = packed.brotli(Buffer.from(stylesheet));
  return {
    rows: Object.entries(measured).flatMap(([kind, unit]) => rows({ task: "download", unit, rounds: [totals(kind)] })),
    note: `Native JSON only; DOMPurify is in none. The stylesheet, the same for all and ${css} bytes by itself, is inside each script.`,
  };
}
