// The chart of the results as SVG: for each comparison a group of bars, one for each side.

import { SIDES, digits } from "./figure.mjs";

const GROUPS = [
  { section: "size", task: "what most articles need", unit: "bytes of brotli", title: "Download for most articles, bytes of brotli" },
  { section: "size", task: "with every block", unit: "bytes of brotli", title: "Download with every block, bytes of brotli" },
  { section: "mount", task: "mount: 300 blocks, 12 teasers", unit: "ms of script", title: "Drawing 300 blocks, ms of script, Chromium" },
  { section: "update", task: "update, unchanged: 300 blocks, 12 teasers", unit: "ms of script", title: "Update with equal text, ms of script, Chromium" },
  { section: "update", task: "update, one paragraph inserted: 300 blocks, 12 teasers", unit: "ms of script", title: "One paragraph more in 300, ms of script, Chromium" },
  { section: "cold", task: "Slow 4G, 4× CPU, cold cache", unit: "ms to the widget's first paint", title: "First paint, Slow 4G and 4× CPU, ms" },
];

const LINE = 22;
const LABEL = 170;
const WIDTH = 760;

export const escaped = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("`", "");

/** The bars of one group from `top` on, with the 95 % interval as a line, and where they end. */
function group({ title }, rows, top) {
  const longest = Math.max(...rows.map(({ high }) => high));
  const scale = (number) => (number / longest) * (WIDTH - LABEL - 110);
  const parts = [`<text x="0" y="${top + 16}" class="title">${escaped(title)}</text>`];
  for (const [place, { side, median, low, high }] of rows.entries()) {
    const y = top + 26 + place * LINE;
    const middle = y + LINE / 2 - 2;
    parts.push(
      `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end">${escaped(SIDES[side])}</text>`,
      `<rect x="${LABEL}" y="${y}" width="${Math.max(1, scale(median)).toFixed(1)}" height="${LINE - 4}" class="${side === "ours" ? "ours" : "theirs"}"/>`,
      `<path d="M${(LABEL + scale(low)).toFixed(1)} ${middle}H${(LABEL + scale(high)).toFixed(1)}"/>`,
      `<text x="${(LABEL + scale(high) + 8).toFixed(1)}" y="${y + 14}">${digits(median)}</text>`,
    );
  }
  return { svg: parts.join("\n"), end: top + 40 + rows.length * LINE };
}

export const STYLE = "text{font:13px system-ui,sans-serif;fill:#333}.title{font-weight:600}.ours{fill:#b3261e}.theirs{fill:#9aa5b1}path{stroke:#333;fill:none}"
  + "@media(prefers-color-scheme:dark){text{fill:#ddd}path{stroke:#ddd}.theirs{fill:#66717d}}";

/** An SVG of a height. */
export const drawing = (height, title, parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">\n`
  + `<style>${STYLE}</style>\n${parts.join("\n")}\n</svg>\n`;

export function chart(results) {
  let top = 8;
  const parts = [];
  for (const wanted of GROUPS) {
    const rows = (results[wanted.section]?.rows ?? [])
      .filter(({ task, unit, engine }) => task === wanted.task && (!wanted.unit || unit === wanted.unit) && engine !== "firefox");
    if (rows.length === 0) continue;
    const { svg, end } = group(wanted, rows, top);
    parts.push(svg);
    top = end;
  }
  return drawing(top, "Dont Miss beside its peers", parts);
}
