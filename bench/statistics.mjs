// Medians and quartiles, of times and of ratios.

/** A quantile of sorted numbers, between two of them in proportion. */
function quantile(sorted, part) {
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** "median (first quartile to third)", in as many digits as tell something. */
export function spread(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, median, high] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part));
  const digits = digitsOf(median);
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** The least of some numbers: the round that other work on the machine disturbed least. */
export function fastest(numbers) {
  const least = Math.min(...numbers);
  return least.toFixed(digitsOf(least));
}

const digitsOf = (number) => (number < 1 ? 3 : 2);

/** How many times as long as `ours` each took, round by round. */
export const ratios = (theirs, ours) => theirs.map((time, round) => time / ours[round]);
