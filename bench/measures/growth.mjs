// Growth: time and memory of drawing against the number of blocks and of teasers. In Chromium.

import { openContenders } from "../contenders.mjs";
import { UNITS, grown, heap } from "../heap.mjs";
import { interleaved, rows } from "../row.mjs";

const SIDES = ["ours", "preact", "react", "plain"];
const SHAPES = { blocks: [10, 100, 1000, 5000], teasers: [10, 100, 1000] };

export async function measure({ quick }) {
  const page = await openContenders("chromium");
  const all = [];
  try {
    for (const [what, counts] of Object.entries(SHAPES)) {
      for (const count of quick ? counts.slice(0, 2) : counts) {
        const [blocks, teasers] = what === "blocks" ? [count, 2] : [10, count];
        const how = { named: `growth, ${count} ${what}`, sides: SIDES, seconds: 25, warmUp: 0, quick };
        const rounds = await interleaved(how, (side) => once(page, side, blocks, teasers));
        for (const [kind, unit] of Object.entries({ time: "ms of script", script: UNITS.script, wasm: UNITS.wasm })) {
          const of = (round) => Object.fromEntries(SIDES.map((side) => [side, round[side][kind]]));
          all.push(...rows({ task: `${what}, ${count.toLocaleString("en-GB")}`, unit, rounds: rounds.map(of) }));
        }
      }
    }
  } finally {
    await page.stop();
  }
  const note = "10,000 blocks or teasers are not drawn by anybody here: the widget leaves out what comes after 5,000 blocks and 1,000 teasers, "
    + "and refuses more than 2 MiB of JSON.";
  return { rows: all, versions: [page.version], note };
}

/** A page of its own for each drawing: a first drawing, as readers have it. */
async function once(page, side, blocks, teasers) {
  await page.visit([side]);
  await page.evaluate((...shape) => window.bench.prepare(...shape), blocks, teasers);
  const before = await heap(page);
  const time = await page.evaluate((...given) => window.bench.hold(...given), side, blocks, teasers);
  const after = await heap(page);
  return { time, ...grown(before, after) };
}
