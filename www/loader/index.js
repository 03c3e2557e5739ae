// The widget as a module: defines <dont-miss> and exports `mount`.

import { DontMiss } from "./element.js";
import { load } from "./engine.js";
import { formatsAt } from "./formats.js";
import { Widget } from "./widget.js";

export const version = VERSION;

// Written out, because bundlers look for these very words and put the Wasm beside their output.
load(new URL(WASM_FILE, import.meta.url), new URL(RARE_FILE, import.meta.url));
formatsAt([
  new URL(JSON_LD_FILE, import.meta.url),
  new URL(FEED_FILE, import.meta.url),
  new URL(ANS_FILE, import.meta.url),
  new URL(NINJS_FILE, import.meta.url),
  new URL(OPTIMO_FILE, import.meta.url),
  new URL(GUARDIAN_FILE, import.meta.url),
  new URL(APPLE_NEWS_FILE, import.meta.url),
  new URL(WORDPRESS_FILE, import.meta.url),
]);
DontMiss.define();

/**
 * Draws into an element, or adopts the markup that a server has put there.
 * @param {Element} element
 * @param {unknown} data an object, JSON text, or an address
 * @param {Record<string, unknown>} [options] the attributes and properties of <dont-miss>
 */
export async function mount(element, data, options) {
  const widget = new Widget(element, options);
  await widget.update(data);
  return widget;
}
