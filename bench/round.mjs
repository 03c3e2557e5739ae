// Runs in the browser: loads the contenders and hands the harness what it measures.

import { article, changes } from "./document.mjs";
import { drawn } from "./peers/drawn.mjs";
import { open, press } from "./peers/opened.mjs";
import { mutations, timed } from "./timed.mjs";

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
  timed: (name, blocks, teasers, wanted) =>
    timed(mounts[name], text(blocks, teasers, "unchanged"), wanted.map((change) => text(blocks, teasers, change))),
  mutations: (name, blocks, teasers, change) => mutations(mounts[name], text(blocks, teasers, "unchanged"), text(blocks, teasers, change)),
};
