// Drawing, updating and removing, timed in two engines: every contender once in each round.

import { openContenders, scripted, sides } from "./contenders.mjs";
import { interleaved, rows } from "./row.mjs";

const ENGINES = ["chromium", "firefox"];
const KINDS = [["script", "ms of script"], ["paint", "ms to the next paint"]];

/** The frameworks in Rust draw and update the usual number of teasers alone. */
const sidesFor = (what, teasers) => (what === "remove" || teasers > 12 ? scripted : sides);

/** Rows of script time and of time to the next paint, for each shape, and for updates each change. */
export async function timesOf({ quick, what, seconds, shapes, wanted = [undefined] }) {
  const all = [];
  const versions = [];
  for (const engine of quick ? ENGINES.slice(0, 1) : ENGINES) {
    const page = await openContenders(engine);
    try {
      versions.push(page.version);
      for (const shape of quick ? shapes.slice(0, 1) : shapes) {
        for (const change of wanted) all.push(...await task({ page, quick, what, seconds, shape, change, engine }));
      }
    } finally {
      await page.stop();
    }
  }
  return { rows: all, versions };
}

async function task({ page, quick, what, seconds, shape: [blocks, teasers], change, engine }) {
  const named = `${what}${change ? `, ${change}` : ""}: ${blocks} blocks, ${teasers} teasers`;
  const sides = sidesFor(what, teasers);
  const rounds = await interleaved({ named: `${named}, ${engine}`, sides, seconds, least: 7, warmUp: 3, quick }, (side) =>
    page.evaluate((...given) => window.bench.timed(...given), side, blocks, teasers, change ? [change] : []));
  const found = KINDS.flatMap(([kind, unit]) => rows({ task: named, unit, engine, rounds: rounds.map((round) => each(round, what, kind)) }));
  if (change !== "unchanged") return found;
  return [...found, ...rows({ task: named, unit: "mutations", engine, rounds: [await mutations(page, sides, blocks, teasers, change)] })];
}

/** One kind of time of every side. */
function each(round, what, kind) {
  const of = (took) => (what === "update" ? took.updates[0] : took[what])[kind];
  return Object.fromEntries(Object.entries(round).map(([side, took]) => [side, of(took)]));
}

async function mutations(page, sides, blocks, teasers, change) {
  const counted = {};
  for (const side of sides) {
    counted[side] = await page.evaluate((...given) => window.bench.mutations(...given), side, blocks, teasers, change);
  }
  return counted;
}
