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
    return { task, engine, unit, side, median, low, high, ratio: comparable ? estimate(ratios) : undefined };
  });
}

/** `count` rounds, in each of which `measure` is called once for every side, another one first each time. */
export async function interleaved(sides, count, warmUp, measure) {
  const rounds = [];
  for (let number = 0; number < warmUp + count; number += 1) {
    const round = {};
    for (let place = 0; place < sides.length; place += 1) {
      const side = sides[(number + place) % sides.length];
      round[side] = await measure(side, number);
    }
    // The order in which sides are written is always the same.
    if (number >= warmUp) rounds.push(Object.fromEntries(sides.map((side) => [side, round[side]])));
  }
  return rounds;
}
