// Runs in the browser: loads the contenders and hands the harness what it measures.

import { article, changes, withoutPictures } from "./document.mjs";
import { drawn } from "./peers/drawn.mjs";
import { open, press } from "./peers/opened.mjs";
import { cycle, hold, letGo, mutations, timed } from "./timed.mjs";

const mounts = {};
for (const { name, library } of window.contenders) {
  const { mount } = await import(name);
  // Where a library moves the cards, the page's style says so.
  mounts[name] = (container, ...given) => {
    container.classList.toggle("library", library);
    return mount(container, ...given);
  };
}

const texts = new Map();

/** The text of an article after a change, written once. */
function text(blocks, teasers, change) {
  const key = `${blocks} ${teasers} ${change}`;
  if (!texts.has(key)) texts.set(key, JSON.stringify(changes[change](article(blocks, teasers))));
  return texts.get(key);
}

window.bench = {
  drawn: (name, given, options) => drawn(mounts[name], given, options),
  open: (name, given, options) => open(mounts[name], given, options),
  press,
  /** What a contender has drawn, as markup. */
  async markup(name, given, options) {
    const container = document.createElement("div");
    await mounts[name](container, given, options);
    return container.innerHTML;
  },
  timed: (name, blocks, teasers, wanted) =>
    timed(mounts[name], text(blocks, teasers, "unchanged"), wanted.map((change) => text(blocks, teasers, change))),
  hold: (name, blocks, teasers) => hold(mounts[name], text(blocks, teasers, "unchanged")),
  letGo,
  cycle: (name, blocks, teasers, times) => cycle(mounts[name], JSON.stringify(withoutPictures(article(blocks, teasers))), times),
  /** Writes an article's text ahead, so that writing it isn't measured. */
  prepare: (blocks, teasers) => text(blocks, teasers, "unchanged").length,
  mutations: (name, blocks, teasers, change) => mutations(mounts[name], text(blocks, teasers, "unchanged"), text(blocks, teasers, change)),
};
