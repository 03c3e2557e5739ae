// The Wasm instance: fetched once a page, guarded, and replaced when it dies.

import {
  __wbg_reset_state as reset, adopt, attach, detach, grant, guardClosures, initSync, link, page, rare, remove,
  revive as reviveOne, update,
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
 * @type {Set<{ lapse(): void, revive(): void }>}
 */
export const widgets = new Set();

/**
 * Fetches and starts the module; again after a failure.
 * @param {URL[]} addresses of both modules, told once: beside our own script
 * @returns {Promise<void>}
 */
export function load(...addresses) {
  if (addresses[0]) [first, second] = addresses;
  if (!loading) {
    loading = compile(first, WASM_INTEGRITY, (module) => {
      initSync({ module });
      guardClosures(guard);
      complete();
    });
    loading.catch(() => (loading = undefined));
  }
  return loading;
}

/**
 * Fetches the second module, which holds what most pages don't need; again after a failure.
 * @returns {Promise<void>}
 */
export function loadRare() {
  if (!completing) {
    completing = compile(second, RARE_INTEGRITY, (module) => {
      rareModule = module;
      complete();
    });
    completing.catch(() => (completing = undefined));
  }
  return completing;
}

/** @type {URL} */
let first;
/** @type {URL} */
let second;
/** @type {Promise<void> | undefined} */
let completing;
/** @type {WebAssembly.Module | undefined} */
let rareModule;

/** Puts the second module beside the first, if it has come. */
function complete() {
  if (dead) return;
  if (rareModule) link(rareModule);
  rare(!!rareModule);
}

/**
 * Fetches a module.
 * @template Started
 * @param {URL} address
 * @param {string} integrity
 * @param {(module: WebAssembly.Module) => Started} start
 * @returns {Promise<Started>} what starting it gives
 */
export async function compile(address, integrity, start) {
  if (typeof WebAssembly !== "object") {
    throw new DontMissError("load", "wasm-missing", "this browser has no WebAssembly");
  }
  let bytes;
  try {
    const response = await fetch(address, { integrity });
    if (!response.ok) throw new Error(`${address}: HTTP status ${response.status}`);
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw failure(error, "load", "wasm-not-fetched");
  }
  try {
    return start(await WebAssembly.compile(bytes));
  } catch (error) {
    throw failure(error, "load", "wasm-refused");
  }
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
      dead = false;
      complete();
    } catch (error) {
      // The next call tries again.
      console.warn("[dont-miss]", error);
      break;
    }
    for (const widget of widgets) widget.lapse();
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
