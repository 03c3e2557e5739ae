// Memory: of the module alone, of a drawn page, and what is left after many have come and gone. In Chromium.

import { openContenders, sides } from "../contenders.mjs";
import { UNITS, grown, heap } from "../heap.mjs";
import { interleaved, rows } from "../row.mjs";

const note = "Each side on a page of its own. What is drawn and what is left is told without what stood before. What comes and goes has no pictures: "
  + "Chromium keeps detached ones whose loading it has put off, whoever drew them.";

export async function measure({ quick }) {
  const cycles = quick ? 20 : 1000;
  const page = await openContenders("chromium");
  try {
    const rounds = await interleaved({ named: "memory", sides, seconds: 0, least: 3, warmUp: 0, quick }, (side) => once(page, side, cycles));
    const all = [];
    for (const task of Object.keys(rounds[0].ours)) {
      for (const [kind, unit] of Object.entries(UNITS)) {
        all.push(...rows({ task, unit, rounds: rounds.map((round) => Object.fromEntries(sides.map((side) => [side, round[side][task][kind]]))) }));
      }
    }
    return { rows: all, versions: [page.version], note };
  } finally {
    await page.stop();
  }
}

async function once(page, side, cycles) {
  await page.visit([]);
  const empty = await heap(page);
  await page.visit([side]);
  // What a first drawing fills for all later ones belongs to the module.
  await page.evaluate((side) => window.bench.cycle(side, 30, 12, 2), side);
  const loaded = await heap(page);
  await page.evaluate((side) => window.bench.hold(side, 300, 12), side);
  const drawn = await heap(page);
  await page.evaluate(() => window.bench.letGo());
  const cycle = async (times) => {
    for (let done = 0; done < times; done += 20) await page.evaluate((side) => window.bench.cycle(side, 30, 12, 20), side);
  };
  // What the engine compiles as code runs hot isn't left behind by anybody.
  await cycle(cycles / 5);
  const before = await heap(page);
  await cycle(cycles);
  const after = await heap(page);
  return {
    "loaded, and drawn once": grown(empty, loaded),
    "300 blocks, 12 teasers on the page": grown(loaded, drawn),
    [`left after ${cycles} times drawn and removed`]: grown(before, after),
  };
}
