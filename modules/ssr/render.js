// `renderToString` over the Wasm instance; each entry beside this file only says where the module comes from.

import { __wbg_reset_state as reset, initSync, render } from "glue";
import { DontMissError, failure } from "../../www/loader/failure.js";
import { toText } from "../../www/loader/source.js";

export { DontMissError };

/** Which release this is. */
export const version = VERSION;

let dead = false;

/**
 * Starts the instance.
 * @param {WebAssembly.Module} module
 */
export function start(module) {
  initSync({ module });
}

/**
 * Draws an article as markup.
 * @param {unknown} data an object, or JSON text
 * @param {unknown} [options] those of the element, by name
 * @returns {{ html: string, digest: string, problems: { path: string, message: string }[] }}
 */
export function renderToString(data, options = {}) {
  const text = toText(data);
  const asked = toText(options);
  const { rendered, error } = call(text, asked);
  if (error) throw new DontMissError("read", error.code, error.message, error.path);
  return rendered;
}

/**
 * Rust never throws on purpose, so whatever comes out has killed the instance: the next call gets another one. Not
 * this one, for the stack may be too full.
 * @param {string} text
 * @param {string} options
 */
function call(text, options) {
  try {
    if (dead) reset();
    dead = true;
    const answer = render(text, options);
    dead = false;
    return answer;
  } catch (error) {
    throw failure(error, "draw", "trap");
  }
}
