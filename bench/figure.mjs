// A figure as people read it, and the sides by their names.

import { PEERS } from "./peers/titles.mjs";

/** Crates that read what publishers have. */
const CRATES = { ammonia: "ammonia", feedRs: "feed-rs" };

export const SIDES = { ours: "Dont Miss", ...CRATES, ...Object.fromEntries(Object.entries(PEERS).map(([name, { title }]) => [name, title])) };

/** In as many digits as tell something. */
export function digits(number) {
  if (Number.isInteger(number)) return number.toLocaleString("en-GB");
  if (Math.abs(number) >= 100) return Math.round(number).toLocaleString("en-GB");
  return number.toPrecision(3);
}

/** "median (low–high)", the 95 % interval left out where it is the median. */
export function figure({ median, low, high }) {
  return low === high ? digits(median) : `${digits(median)} (${digits(low)}–${digits(high)})`;
}
