// Runs in the browser: how long one contender takes to draw, to update, to go, once.

import { painted } from "./frame.mjs";

/** No article is measured with fewer teasers than it has. */
const OPTIONS = { key: "bench", limit: 1000 };

/** Collecting garbage and fetching pictures belong to nobody's measurement. */
const settle = () => new Promise((done) => setTimeout(done, 20));

/** Until nobody has changed anything for a while: what a side has left to do after its first draw belongs to no update. */
const quiet = (container) => new Promise((done) => {
  /** @type {any} */
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      observer.disconnect();
      done(undefined);
    }, 50);
  };
  const observer = new MutationObserver(wait);
  observer.observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
  wait();
});

/** Milliseconds of script in `work`, layout that it forces included, and until the page shows it. */
async function time(work) {
  void document.body.offsetHeight;
  const start = performance.now();
  const result = await work();
  const script = performance.now() - start;
  await painted();
  return { result, script, paint: performance.now() - start };
}

/** Puts a container on the page for the time of `work`. */
async function within(work) {
  const container = document.createElement("div");
  document.body.append(container);
  try {
    return await work(container);
  } finally {
    container.remove();
    await settle();
  }
}

/** One drawing, what `texts` ask for after it, and the removal: each with its times. */
export const timed = (mount, first, texts) => within(async (container) => {
  const { result: widget, ...mounted } = await time(() => mount(container, first, OPTIONS));
  const updates = [];
  for (const text of texts) {
    await quiet(container);
    const { script, paint } = await time(() => widget.update(text));
    updates.push({ script, paint });
  }
  await quiet(container);
  const { script, paint } = await time(() => widget.remove());
  return { mount: mounted, updates, remove: { script, paint } };
});

/** How many changes of the page an update makes. */
export const mutations = (mount, first, text) => within(async (container) => {
  const widget = await mount(container, first, OPTIONS);
  let count = 0;
  const observer = new MutationObserver((records) => {
    count += records.length;
  });
  observer.observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
  await widget.update(text);
  await settle();
  observer.disconnect();
  await widget.remove();
  return count;
});

let held;

/** Draws and stays; answers how long the script took. */
export async function hold(mount, text) {
  const container = document.createElement("div");
  document.body.append(container);
  const { result: widget, script } = await time(() => mount(container, text, OPTIONS));
  held = { container, widget };
  return script;
}

export async function letGo() {
  await held.widget.remove();
  held.container.remove();
  held = undefined;
}

/** Draws and goes again, many times; no frame is waited for in between. */
export async function cycle(mount, text, times) {
  for (let count = 0; count < times; count += 1) {
    const container = document.createElement("div");
    document.body.append(container);
    const widget = await mount(container, text, OPTIONS);
    await widget.remove();
    container.remove();
  }
  await painted();
}
