// How time and memory grow with blocks and teasers, as SVG: both axes in powers of ten.

import { SIDES } from "./figure.mjs";
import { drawing, escaped } from "./chart.mjs";

const SIZE = { width: 300, height: 200, left: 56 };

/** "blocks, 100" */
const parsed = (rows, what, unit) => rows
  .filter((row) => row.task.startsWith(`${what}, `) && row.unit === unit)
  .map((row) => ({ side: row.side, x: Number(row.task.slice(what.length + 2).replaceAll(",", "")), y: row.median }));

function plot(points, title, left, top) {
  const log = (number) => Math.log10(Math.max(number, 0.01));
  const [low, high] = [Math.floor(Math.min(...points.map(({ y }) => log(y)))), Math.ceil(Math.max(...points.map(({ y }) => log(y))))];
  const across = (x) => left + SIZE.left + ((log(x) - 1) / 3) * (SIZE.width - SIZE.left);
  const up = (y) => top + SIZE.height - ((log(y) - low) / Math.max(1, high - low)) * (SIZE.height - 30);
  const parts = [`<text x="${left + SIZE.left}" y="${top + 14}" class="title">${escaped(title)}</text>`];
  for (let power = low; power <= high; power += 1) parts.push(`<text x="${left + SIZE.left - 8}" y="${up(10 ** power) + 4}" text-anchor="end">${10 ** power}</text>`);
  for (const x of [10, 100, 1000, 10_000]) parts.push(`<text x="${across(x)}" y="${top + SIZE.height + 18}" text-anchor="middle">${x}</text>`);
  for (const side of new Set(points.map((point) => point.side))) {
    const own = points.filter((point) => point.side === side);
    const line = own.map(({ x, y }) => `${across(x).toFixed(1)} ${up(y).toFixed(1)}`).join("L");
    const stroke = side === "ours" ? "#b3261e" : "#9aa5b1";
    const last = own.at(-1);
    parts.push(`<path d="M${line}" style="stroke:${stroke};stroke-width:2"><title>${escaped(SIDES[side])}</title></path>`,
      `<text x="${across(last.x) + 6}" y="${up(last.y) + 4}" style="fill:${stroke}">${escaped(SIDES[side])}</text>`);
  }
  return parts.join("\n");
}

const PLOTS = [
  ["blocks", "ms of script", "Drawing blocks, ms"], ["teasers", "ms of script", "Drawing teasers, ms"],
  ["blocks", "kB of JavaScript", "Blocks, kB on the heap"], ["teasers", "kB of JavaScript", "Teasers, kB on the heap"],
];

/** An empty drawing until growth has been measured. */
export function growth(results) {
  const rows = results.growth?.rows;
  if (!rows) return drawing(1, "Not measured yet", []);
  const parts = PLOTS.map(([what, unit, title], place) => plot(parsed(rows, what, unit), title, (place % 2) * 390, Math.floor(place / 2) * 250));
  return drawing(500, "How time and memory grow", parts);
}
