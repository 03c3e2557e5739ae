// The Wasm instance: fetched once a page, guarded, and replaced when it dies.

import * as glue from "glue";
import { DontMissError, failure } from "./failure.js";

/** @type {Promise<void> | undefined} */
let loading;
/** How many calls into Wasm are on the stack. The instance must not be replaced under one. */
let depth = 0;
let dead = false;
let reviving = false;
/**
 * The widgets on the page. When the instance is replaced their handles are void, and each attaches again.
 * @type {Set<{ forget(): void, revive(): void }>}
 */
export const widgets = new Set();

/**
 * Fetches and starts the module; again after a failure.
 * @param {URL} [wasm] its address, told once: beside our own script
 * @returns {Promise<void>}
 */
export function load(wasm) {
  if (wasm) address = wasm.href;
  if (!loading) {
    loading = start();
    loading.catch(() => (loading = undefined));
  }
  return loading;
}

let address = "";

async function start() {
  if (typeof WebAssembly !== "object") {
    throw new DontMissError("load", "wasm-missing", "this browser has no WebAssembly");
  }
  let bytes;
  try {
    const response = await fetch(address, { integrity: WASM_INTEGRITY, credentials: "omit" });
    if (!response.ok) throw new Error(`${address}: HTTP status ${response.status}`);
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw failure(error, "load", "wasm-not-fetched");
  }
  try {
    glue.initSync({ module: await WebAssembly.compile(bytes) });
  } catch (error) {
    throw failure(error, "load", "wasm-refused");
  }
  glue.guardClosures(guard);
}

/**
 * Runs something that enters Wasm. Rust never throws on purpose, so whatever comes out has killed
 * the instance. It is replaced once no frame of it is on the stack.
 * @template T
 * @param {() => T} enter
 * @returns {T | undefined} nothing, if the instance has died
 */
function guard(enter) {
  if (dead) return;
  depth++;
  try {
    return enter();
  } catch (error) {
    dead = true;
    console.warn("[dont-miss] started anew after", error);
  } finally {
    if (!--depth && dead) revive();
  }
}

/**
 * Replaces the instance. A widget that kills the new one, too, is left as it stands.
 */
function revive() {
  if (reviving) return;
  reviving = true;
  const givenUp = new Set();
  do {
    glue.__wbg_reset_state();
    dead = false;
    for (const widget of widgets) widget.forget();
    for (const widget of [...widgets]) {
      if (givenUp.has(widget)) continue;
      widget.revive();
      if (dead) {
        givenUp.add(widget);
        break;
      }
    }
  } while (dead);
  reviving = false;
}

/**
 * Calls into Wasm.
 * @template {"attach" | "update" | "adopt" | "grant" | "page" | "detach" | "remove"} Name
 * @param {Name} name
 * @param {Parameters<typeof glue[Name]>} args
 * @returns {ReturnType<typeof glue[Name]> | undefined}
 */
export function call(name, ...args) {
  return guard(() => /** @type {any} */ (glue[name])(...args));
}
