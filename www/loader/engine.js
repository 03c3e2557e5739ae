// The Wasm instance: fetched once a page, guarded, and replaced when it dies.

import {
  __wbg_reset_state as reset, adopt, attach, detach, grant, guardClosures, initSync, page, remove, revive as reviveOne, update,
} from "glue";
import { DontMissError, failure } from "./failure.js";

/** @type {Promise<void> | undefined} */
let loading;
let dead = false;
/** @type {unknown} */
let cause;
/** @type {Promise<void> | undefined} */
let revival;
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
    initSync({ module: await WebAssembly.compile(bytes) });
  } catch (error) {
    throw failure(error, "load", "wasm-refused");
  }
  guardClosures(guard);
}

/**
 * Runs something that enters Wasm. Rust never throws on purpose, so whatever comes out has killed
 * the instance. It is replaced in a task of its own: no frame of it is on the stack then, and the
 * stack is not the one that may have been too full for it.
 * @template T
 * @param {() => T} enter
 * @returns {T | undefined} nothing, if the instance is dead
 */
function guard(enter) {
  try {
    if (!dead) return enter();
  } catch (error) {
    dead = true;
    cause = error;
  }
  try {
    if (dead) revived();
  } catch {
    // The host's stack is full. The next call tries again.
  }
}

/** Settles when a dead instance has been replaced, or could not be. */
export function revived() {
  if (!revival) {
    const { promise, resolve } = /** @type {PromiseWithResolvers<void>} */ (Promise.withResolvers());
    setTimeout(() => resolve(revive()));
    // Only when its task is sure to come.
    revival = promise;
  }
  return revival;
}

/** Replaces the instance. A widget that kills the new one, too, is left as it stands. */
function revive() {
  console.warn("[dont-miss] starts anew after", cause);
  const givenUp = new Set();
  while (dead) {
    try {
      reset();
    } catch (error) {
      // The next call tries again.
      console.warn("[dont-miss] does not start:", error);
      break;
    }
    dead = false;
    for (const widget of widgets) widget.forget();
    for (const widget of widgets) {
      if (!dead && !givenUp.has(widget)) {
        widget.revive();
        if (dead) givenUp.add(widget);
      }
    }
  }
  revival = undefined;
}

// Named one by one: with all that the glue has, its own way of loading would be in the bundle too.
const entries = { adopt, attach, detach, grant, page, remove, revive: reviveOne, update };

/**
 * Calls into Wasm.
 * @template {keyof typeof entries} Name
 * @param {Name} name
 * @param {Parameters<typeof entries[Name]>} args
 * @returns {ReturnType<typeof entries[Name]> | undefined}
 */
export function call(name, ...args) {
  return guard(() => /** @type {any} */ (entries[name])(...args));
}
