// Measures one thing (`node bench/measure.mjs size --quick`) and keeps the figures in bench/results.json.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { createRequire } from "node:module";
import { dist } from "../tests/end_to_end/dist.mjs";

const RESULTS = new URL("results.json", import.meta.url);
const [what, ...flags] = process.argv.slice(2);
const { measure } = await import(`./measures/${what}.mjs`);

const require = createRequire(import.meta.url);
const LIBRARIES = ["preact", "embla-carousel", "lit", "@splidejs/splide", "svelte", "swiper", "react"];

/** Not every package lets its own description be imported. */
function versionOf(library) {
  const folders = require.resolve.paths(library) ?? [];
  const file = folders.map((folder) => `${folder}/${library}/package.json`).find((one) => existsSync(one));
  return file ? `${library} ${JSON.parse(readFileSync(file, "utf8")).version}` : undefined;
}

const widget = JSON.parse(dist.read("package.json").toString()).version;
const started = loadavg()[0];
const quick = flags.includes("--quick");
const found = await measure({ quick });

const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : {};
results[what] = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0].model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`,
  load: [started, loadavg()[0]],
  versions: [`Dont Miss ${widget}`, ...LIBRARIES.map(versionOf), `Node ${process.versions.node}`, ...(found.versions ?? [])].filter(Boolean),
  quick, rows: found.rows, note: found.note,
};
writeFileSync(RESULTS, `${JSON.stringify(results, undefined, 1)}\n`);
process.stderr.write(`${what}: ${found.rows.length} rows\n`);
