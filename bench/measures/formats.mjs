// Documents of publishers natively: a body of HTML beside ammonia, a feed beside feed-rs; and half megabytes that are hard to read.
//
// NATIVE names the program that reads them.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { digits } from "../figure.mjs";
import { rows } from "../row.mjs";
import { median } from "../statistics.mjs";

const SIDES = { ours: "ours", ammonia: "ammonia", feedRs: "feed-rs" };

export function measure() {
  const found = JSON.parse(execFileSync(/** @type {string} */ (process.env.NATIVE), { encoding: "utf8", maxBuffer: 1 << 24 }));
  const tasks = { html: "a body of HTML", feed: "a feed of 100 entries with their texts" };
  const speeds = [];
  const all = Object.entries(tasks).flatMap(([name, task]) => {
    const { bytes } = found[name];
    const rounds = found[name].rounds.map(({ ours, ...theirs }) => ({ ours, ...theirs }));
    for (const side of Object.keys(rounds[0])) {
      const seconds = median(rounds.map((round) => round[side]));
      speeds.push(`${task}, ${SIDES[side]}: ${digits(1 / seconds)} a second, ${digits(bytes / seconds / 1e6)} MB/s`);
    }
    const milliseconds = rounds.map((round) => Object.fromEntries(Object.entries(round).map(([side, seconds]) => [side, seconds * 1000])));
    return rows({ task: `${task}, ${bytes.toLocaleString("en")} bytes`, unit: "ms of a core", rounds: milliseconds });
  });
  const [worst] = found.hostile;
  const lock = readFileSync(new URL("../../Cargo.lock", import.meta.url), "utf8");
  const versions = ["ammonia", "feed-rs"].map((crate) => `${crate} ${new RegExp(`name = "${crate}"\\nversion = "(.+)"`).exec(lock)?.[1]}`);
  const note = `${found.html.rounds.length} rounds after ${found.warmUp} of warm-up, on one core. By the median: ${speeds.join("; ")}. `
    + `Of ${found.hostile.length} bodies of 512 KiB that repeat what is hard to read, the slowest (\`${worst.part}\`) takes ${digits(worst.seconds)} s a megabyte.`;
  return { rows: all, versions, note };
}
