// Runs in the browser: loads the contenders and hands the harness what it measures.

import { drawn } from "./peers/drawn.mjs";
import { open, press } from "./peers/opened.mjs";

const mounts = {};
for (const name of window.contenders) mounts[name] = (await import(name)).mount;

window.bench = {
  drawn: (name, texts, options) => drawn(mounts[name], texts, options),
  open: (name, text, options) => open(mounts[name], text, options),
  press,
};
