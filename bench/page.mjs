// Runs in the browser: each call of `window.bench` is one round, in which every side does the same thing once.

import { mount } from "dont-miss";
import { text, textWithOneMore } from "./document.mjs";
import { outline } from "./outline.mjs";
import * as plain from "./plain.mjs";
import * as preact from "./preact.mjs";
import { staged } from "./stages.mjs";

/** How often an update with equal text is repeated within one measurement: one alone is below the timer's step. */
const REPEATED = 20;

/** The place past the cards has an id; the peers must know it. */
const OPTIONS = { key: "bench" };

/** The widget with certain options; only it is measured in stages. */
const widgetBy = (options) => ({
  draw: (container) => mount(container, text, { ...OPTIONS, ...options }),
  update: (container, drawn, text) => drawn.update(text),
  remove: (container, drawn) => drawn.remove(),
  staged,
});

const preactBy = (how) => ({
  draw: (container) => preact.draw(container, text, how),
  update: (container, drawn, text) => preact.draw(container, text, how),
  remove: preact.remove,
});

const widget = widgetBy({});
const byHand = { draw: (container) => plain.draw(container, text), remove: () => {} };
const byPlace = preactBy({});
const keyed = preactBy({ keyed: true });

/** Reads the whole text and draws three links of it: nearly all is reading. */
const reading = widgetBy({ parts: "related" });

/** Milliseconds of script in `work`, and of it together with the style and layout that it leads to. */
async function time(side, container, work) {
  void document.body.offsetHeight;
  const start = performance.now();
  const { result, script, stages } = side.staged ? await side.staged(container, work) : await unstaged(work);
  void container.offsetHeight;
  return { result, times: { script, layout: performance.now() - start, stages } };
}

async function unstaged(work) {
  const start = performance.now();
  const result = await work();
  return { result, script: performance.now() - start, stages: undefined };
}

/** Gives `work` a container of its own on the page, and takes it away afterwards. */
async function within(work) {
  const container = document.createElement("div");
  document.body.append(container);
  const answer = await work(container);
  container.remove();
  // Collecting garbage and fetching pictures belong to nobody's measurement.
  await new Promise((done) => setTimeout(done, 20));
  return answer;
}

/** One round: `measure` for each of these sides, another one first each time. */
async function round(number, sides, measure) {
  const names = Object.keys(sides);
  const times = {};
  for (let place = 0; place < names.length; place += 1) {
    const name = names[(number + place) % names.length];
    times[name] = await within((container) => measure(sides[name], container));
  }
  return times;
}

/** Draws into an empty element. */
async function draw(side, container) {
  const { result, times } = await time(side, container, () => side.draw(container));
  await side.remove(container, result);
  return times;
}

/** Draws, then measures an update to `next`. */
async function update(side, container, next) {
  const drawn = await side.draw(container);
  const { times } = await time(side, container, () => side.update(container, drawn, next));
  await side.remove(container, drawn);
  return times;
}

/** Draws, then measures many updates to the same text. */
async function equal(side, container) {
  const drawn = await side.draw(container);
  void document.body.offsetHeight;
  const { script } = await unstaged(async () => {
    for (let count = 0; count < REPEATED; count += 1) await side.update(container, drawn, text);
  });
  await side.remove(container, drawn);
  return { script: script / REPEATED };
}

window.bench = {
  draw: (number) => round(number, { widget, plain: byHand, preact: byPlace, reading }, draw),
  equal: (number) => round(number, { widget, preact: byPlace }, equal),
  inserted: (number) =>
    round(number, { widget, preact: byPlace, keyed }, (side, container) => update(side, container, textWithOneMore)),

  /** What each side has drawn, after drawing and after the update. */
  async outlines() {
    const seen = {};
    for (const [name, side] of Object.entries({ widget, plain: byHand, preact: byPlace, keyed })) {
      seen[name] = await within(async (container) => {
        const drawn = await side.draw(container);
        const outlines = { drawn: outline(container) };
        if (side.update) {
          await side.update(container, drawn, textWithOneMore);
          outlines.updated = outline(container);
        }
        await side.remove(container, drawn);
        return outlines;
      });
    }
    return seen;
  },

  /** The smallest step that the timer makes here, in milliseconds. */
  timer() {
    let smallest = Infinity;
    for (let count = 0; count < 100; count += 1) {
      const start = performance.now();
      let now = start;
      while (now === start) now = performance.now();
      smallest = Math.min(smallest, now - start);
    }
    return { isolated: crossOriginIsolated, step: smallest, bytes: new TextEncoder().encode(text).length };
  },
};
