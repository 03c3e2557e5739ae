// Rounds in which every side draws the same article, one side after the other, each round beginning with another one.

/** About how many nanoseconds of a core a side has in one round. */
const TURN = 25e6;

/** Times `draw` in this process: nanoseconds that passed, and those spent on cores, threads that compile or collect garbage included. */
function measure(draw, text, times) {
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  for (let count = 0; count < times; count += 1) draw(text);
  const passed = Number(process.hrtime.bigint() - start);
  const { user, system } = process.cpuUsage(before);
  return { passed, spent: (user + system) * 1000 };
}

/**
 * @param {{ text: string, file: string, scripts: Record<string, (text: string) => unknown>, native: { draw: Function } }} sides
 * @param {{ warmUp: number, rounds: number }} how
 * @returns {Promise<Record<string, { passed: number, spent: number }>[]>} nanoseconds for one article, by side
 */
export async function play({ text, file, scripts, native }, { warmUp, rounds }) {
  const turns = {
    native: (times) => native.draw(file, times),
    ...Object.fromEntries(Object.entries(scripts).map(([name, draw]) => [name, (times) => measure(draw, text, times)])),
  };
  const names = Object.keys(turns);
  const times = Object.fromEntries(names.map((name) => [name, 20]));
  const played = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const one = {};
    for (let place = 0; place < names.length; place += 1) {
      const name = names[(round + place) % names.length];
      const { passed, spent } = await turns[name](times[name]);
      one[name] = { passed: passed / times[name], spent: spent / times[name] };
      // While warming up each side finds out how often it can draw in its turn.
      if (round < warmUp) times[name] = Math.max(20, Math.round(TURN / one[name].spent));
    }
    if (round >= warmUp) played.push(one);
  }
  return played;
}
