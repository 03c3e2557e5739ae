// Rounds made into rows: one for each side of a task, with what it took and how ours compares.

import { estimate } from "./statistics.mjs";

/**
 * `rounds` hold what each side took in each. The ratio is ours to theirs, made within each round: below 1 the widget
 * is ahead. Where theirs is nothing there is no ratio.
 * @param {{ task: string, unit: string, engine?: string, rounds: Record<string, number>[] }} measured
 */
export function rows({ task, unit, engine, rounds }) {
  return Object.keys(rounds[0]).map((side) => {
    const theirs = rounds.map((round) => round[side]);
    const ratios = rounds.filter((round) => round[side] > 0).map((round) => round.ours / round[side]);
    const comparable = side !== "ours" && "ours" in rounds[0] && ratios.length > 0;
    const { median, low, high } = estimate(theirs);
    return { task, engine, unit, side, rounds: rounds.length, median, low, high, ratio: comparable ? estimate(ratios) : undefined };
  });
}

/**
 * Rounds in each of which `measure` is called once for every side, another one first each time: as many as fit into
 * `seconds`, warming up included, and never fewer than `least`.
 * @param {{ named: string, sides: string[], seconds: number, least?: number, warmUp?: number, quick?: boolean }} how
 * @param {(side: string) => Promise<any>} measure
 */
export async function interleaved({ named, sides, seconds, least = 5, warmUp = 2, quick = false }, measure) {
  const [first, wanted, time] = quick ? [0, 2, 0] : [warmUp, least, seconds * 1000];
  const begin = performance.now();
  const rounds = [];
  for (let number = 0; number < first + wanted || performance.now() - begin < time; number += 1) {
    const round = {};
    for (let place = 0; place < sides.length; place += 1) {
      const side = sides[(number + place) % sides.length];
      round[side] = await measure(side);
    }
    // The order in which sides are written is always the same.
    if (number >= first) rounds.push(Object.fromEntries(sides.map((side) => [side, round[side]])));
  }
  process.stderr.write(`  ${named}: ${rounds.length} rounds, ${Math.round((performance.now() - begin) / 1000)} s\n`);
  return rounds;
}
