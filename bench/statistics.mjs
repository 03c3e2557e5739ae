// Medians, quartiles and intervals, of times and of ratios.

/** A quantile of sorted numbers, between two of them in proportion. */
function quantile(sorted, part) {
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

const sorted = (numbers) => numbers.toSorted((one, other) => one - other);

/** A quantile of numbers in any order, such as 0.99. */
export const quantileOf = (numbers, part) => quantile(sorted(numbers), part);

export const median = (numbers) => quantile(sorted(numbers), 0.5);

/** "median (first quartile to third)", in as many digits as tell something. */
export function spread(numbers) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(sorted(numbers), part));
  const digits = digitsOf(middle);
  return `${middle.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** The least of some numbers: the round that other work on the machine disturbed least. */
export function fastest(numbers) {
  const least = Math.min(...numbers);
  return least.toFixed(digitsOf(least));
}

const digitsOf = (number) => (number < 1 ? 3 : 2);

/** How many times as long as `ours` each took, round by round. */
export const ratios = (theirs, ours) => theirs.map((time, round) => time / ours[round]);

const RESAMPLES = 2000;

/** The median with its 95 % interval, by bootstrap: the medians of as many numbers drawn again and again from these. */
export function estimate(numbers) {
  const middle = median(numbers);
  if (numbers.every((number) => number === numbers[0])) return { median: middle, low: middle, high: middle };
  let state = 2026;
  // The same draws each time (a linear congruential generator, by Numerical Recipes' constants).
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return numbers[Math.floor((state / 2 ** 32) * numbers.length)];
  };
  const medians = sorted(Array.from({ length: RESAMPLES }, () => median(numbers.map(draw))));
  return { median: middle, low: quantile(medians, 0.025), high: quantile(medians, 0.975) };
}
