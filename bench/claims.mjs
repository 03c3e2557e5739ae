// What the README may say: "smaller", "faster" or "shorter" only where the whole 95 % interval of the ratio lies below 1.

import { SIDES, digits } from "./figure.mjs";

/** The comparisons that the README makes: which row, in which words. */
const COMPARED = [
  { section: "size", task: "with every block", unit: "bytes of brotli", side: "preact", what: "Download with every block, brotli", better: "smaller", shown: "kB", scale: 1000 },
  { section: "size", task: "with every block", unit: "bytes of brotli", side: "react", what: "Download with every block, brotli", better: "smaller", shown: "kB", scale: 1000 },
  { section: "size", task: "what most articles need", unit: "bytes of brotli", side: "preact", what: "Download for most articles, brotli", better: "smaller", shown: "kB", scale: 1000 },
  { section: "size", task: "what most articles need", unit: "bytes of brotli", side: "sycamore", what: "Download for most articles, brotli", better: "smaller", shown: "kB", scale: 1000 },
  { section: "size", task: "what most articles need", unit: "bytes of brotli", side: "yew", what: "Download for most articles, brotli", better: "smaller", shown: "kB", scale: 1000 },
  { section: "size", task: "HTML bodies too, with every block", unit: "bytes of brotli", side: "preact", what: "Download with HTML bodies and every block, brotli", better: "smaller", shown: "kB", scale: 1000 },
  { section: "size", task: "HTML bodies too, with every block", unit: "bytes of brotli", side: "react", what: "Download with HTML bodies and every block, brotli", better: "smaller", shown: "kB", scale: 1000 },
  { section: "mount", task: "mount: 300 blocks, 12 teasers", unit: "ms of script", side: "preact", what: "Drawing 300 blocks, script", better: "faster" },
  { section: "mount", task: "mount: 300 blocks, 12 teasers", unit: "ms of script", side: "plain", what: "Drawing 300 blocks, script", better: "faster" },
  { section: "update", task: "update, unchanged: 300 blocks, 12 teasers", unit: "ms of script", side: "preact", what: "Update with equal data, script", better: "faster" },
  { section: "update", task: "update, one paragraph inserted: 300 blocks, 12 teasers", unit: "ms of script", side: "preact", what: "One paragraph more in 300, script", better: "faster" },
  { section: "update", task: "update, whole article replaced: 300 blocks, 12 teasers", unit: "ms of script", side: "preact", what: "Another article in its place, script", better: "faster" },
  { section: "cold", task: "Slow 4G, 4× CPU, cold cache, markup served", unit: "ms until live", side: "preact", what: "Live on served markup on a slow phone", better: "faster" },
  { section: "cold", task: "Slow 4G, 4× CPU, cold cache", unit: "ms to the widget's first paint", side: "preact", what: "First paint on a slow phone, from nothing", better: "faster" },
  { section: "tasks", task: "100 teasers, 4× CPU, a new browser", unit: "ms, the longest task", side: "preact", what: "Longest task of the first draw, 100 teasers on a slow phone", better: "shorter" },
  { section: "tasks", task: "100 teasers, 4× CPU, a new browser", unit: "ms, the longest task", side: "plain", what: "Longest task of the first draw, 100 teasers on a slow phone", better: "shorter" },
];

/** One sentence's worth of a ratio. */
export function verdict({ median, low, high }, better) {
  const times = `${digits(median)} × theirs`;
  const sure = low === high ? times : `${times} (${digits(low)}–${digits(high)})`;
  return high < 1 ? `${better}: ${sure}` : sure;
}

/** A table for the README; quick runs claim nothing. */
export function claims(results) {
  const lines = ["| | Dont Miss | beside | ours to theirs (95 %) |", "|---|---:|---|---|"];
  for (const { section, task, unit, side, what, better, shown = "ms", scale = 1 } of COMPARED) {
    const result = results[section];
    const matches = (row, whose) => row.side === whose && row.task === task && row.unit === unit && row.engine !== "firefox";
    const ours = result?.rows.find((row) => matches(row, "ours"));
    const theirs = result?.rows.find((row) => matches(row, side));
    if (!ours || !theirs?.ratio || result.quick) continue;
    const written = (row) => `${digits(row.median / scale)} ${shown}`;
    lines.push(`| ${what} | ${written(ours)} | ${SIDES[side]}: ${written(theirs)} | ${verdict(theirs.ratio, better)} |`);
  }
  return lines.join("\n");
}
