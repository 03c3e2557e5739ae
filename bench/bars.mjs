// What was promised beside the peers, and whether the last figures keep it: a table for bench/RESULTS.md.

import { SIDES, digits, figure } from "./figure.mjs";
import { PEERS } from "./peers/titles.mjs";

const ENGINES = { chromium: "Chromium", firefox: "Firefox" };
const libraries = Object.keys(PEERS).filter((name) => PEERS[name].library);
const frameworks = Object.keys(PEERS).filter((name) => PEERS[name].rust);

const DRAWN = { section: "mount", task: "mount: 300 blocks, 12 teasers", unit: "ms of script" };
const CYCLES = { section: "memory", task: "left after 1000 times drawn and removed" };
const FROM_NOTHING = { section: "cold", task: "Slow 4G, 4× CPU, cold cache", unit: "ms to the widget's first paint" };
const BROTLI = { section: "size", unit: "bytes of brotli" };
const updated = (change) => ({ section: "update", task: `update, ${change}: 300 blocks, 12 teasers`, unit: "ms of script" });

/** In both engines. */
const both = (bar) => [{ ...bar, engine: "chromium" }, { ...bar, engine: "firefox" }];

/**
 * A bar is about our ratio to the worst of `beside`, or without one about our own figure. `lenient`: kept unless the
 * whole interval lies above the limit.
 */
const BARS = [
  { ...BROTLI, what: "Download with every block", task: "with every block", beside: ["preact"], limit: 1.25 },
  { ...BROTLI, what: "Download for most articles", task: "what most articles need", beside: ["preact"], limit: 1.25 },
  { ...BROTLI, what: "Download with HTML bodies and every block", task: "HTML bodies too, with every block", beside: ["preact"], limit: 1.5 },
  { ...BROTLI, what: "Download, beside the smallest framework in Rust", task: "what most articles need", beside: frameworks, limit: 0.5 },
  ...both({ ...DRAWN, what: "Drawing 300 blocks", beside: ["preact"], limit: 1 }),
  ...both({ ...DRAWN, what: "Drawing 300 blocks", beside: ["plain"], limit: 1.5 }),
  ...both({ ...updated("unchanged"), what: "Update with equal data", beside: ["preact"], limit: 0.1 }),
  ...both({ ...updated("unchanged"), unit: "mutations", what: "Update with equal data, changes of the page", limit: 0 }),
  ...both({ ...updated("one paragraph inserted"), what: "One paragraph more in 300", beside: ["preact"], limit: 1 }),
  { ...FROM_NOTHING, what: "First paint on a slow phone, no later than a library's", beside: libraries, limit: 1, lenient: true },
  { ...FROM_NOTHING, what: "First paint on a slow phone, no later than without one", beside: ["plain"], limit: 1, lenient: true },
  { section: "cold", task: "Slow 4G, 4× CPU, cold cache, markup served", unit: "ms until live", what: "Live on served markup, no later than", beside: ["preact"], limit: 1, lenient: true },
  { section: "tasks", task: "100 teasers, 4× CPU, a new browser", unit: "ms, the longest task", what: "Longest task of the first draw, 100 teasers, 4× CPU, a new browser, ms", limit: 50 },
  // What plain JavaScript leaves, which keeps nothing, is the engine's and the harness's.
  { ...CYCLES, unit: "kB of JavaScript", what: "Left after 1,000 lives, JavaScript", beside: ["plain"], limit: 1.1 },
  { ...CYCLES, unit: "kB of Wasm", what: "Left after 1,000 lives, kB of Wasm", limit: 0 },
  { ...CYCLES, unit: "nodes", what: "Left after 1,000 lives, nodes", limit: 0 },
  { section: "memory", task: "loaded, and drawn once", unit: "kB of Wasm", what: "Memory of the module once it has drawn, kB", limit: 262.144 },
];

/** The row that a bar is about: of several peers the one beside which we do worst. */
function rowOf(results, { section, task, unit, engine, beside = ["ours"] }) {
  const rows = results[section]?.quick ? [] : results[section]?.rows ?? [];
  const own = rows.filter((row) => row.task === task && row.unit === unit && row.engine === engine && beside.includes(row.side));
  return own.toSorted((one, other) => (other.ratio?.median ?? 0) - (one.ratio?.median ?? 0))[0];
}

function verdict({ low, high }, { limit, lenient }) {
  if (high <= limit || (lenient && low <= limit)) return "yes";
  return low > limit ? "**no**" : "undecided: the interval holds the limit";
}

/** A quick run keeps nothing and misses nothing. */
export function bars(results) {
  const lines = ["| promised | limit | measured | kept |", "|---|---:|---:|---|"];
  for (const bar of BARS) {
    const row = rowOf(results, bar);
    const found = bar.beside ? row?.ratio : row;
    const times = bar.beside ? " ×" : "";
    const named = [bar.what, bar.beside && SIDES[row?.side ?? bar.beside[0]], ENGINES[bar.engine]].filter(Boolean).join(", ");
    lines.push(`| ${named} | ${digits(bar.limit)}${times} | ${found ? figure(found) + times : "not measured"} | ${found ? verdict(found, bar) : ""} |`);
  }
  return lines.join("\n");
}
