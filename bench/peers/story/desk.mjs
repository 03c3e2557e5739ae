// What every reader of the peers shares: the article's base address, and what was wrong with it, by path.

import { address } from "./address.mjs";

const HIDDEN = /[\u202a-\u202e]|(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/** Text without controls and overrides of direction. */
export const clean = (text) => String(text).toWellFormed().replace(/\r\n?/g, "\n").replace(HIDDEN, "");

/** The items of a list; a single value is a list of one, nothing an empty one. */
export function items(value) {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === "" ? [] : [value];
}

/** The member `key` of an object, or the value itself where it isn't one. */
export const obvious = (value, key) => (isObject(value) ? value[key] : value);

export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads values of one article; what can't be used is a problem, and nothing. */
export class Desk {
  problems = [];
  /** The names of slots that are taken. */
  slots = new Set();
  /** The level of the body's last heading. */
  level = 0;

  constructor(options) {
    this.base = options.base;
  }

  problem(path, message) {
    this.problems.push({ path, message });
  }

  expected(path, what, found) {
    const shown = typeof found === "string" ? JSON.stringify(found.slice(0, 200)) : typeof found;
    this.problem(path, found === undefined || found === null ? `expected ${what}` : `expected ${what}, found ${shown}`);
  }

  /** Visible words, trimmed. */
  words(value, path) {
    if (value === undefined || value === null) return undefined;
    const text = Array.isArray(value) ? value.join(", ") : value;
    if (typeof text === "object") return this.expected(path, "text", value);
    return clean(text).trim() || undefined;
  }

  /** The same, where nothing is a problem. */
  required(value, path, what) {
    const words = this.words(value, path);
    if (!words) this.expected(path, what);
    return words;
  }

  /** An address that may be followed. */
  url(value, path, what = "an http or https address") {
    if (value === undefined || value === null || value === "") return undefined;
    const url = typeof value === "string" ? address(value, this.base) : undefined;
    if (!url) this.expected(path, what, value);
    return url;
  }

  number(value, path) {
    if (value === undefined || value === null || value === "") return undefined;
    const number = Number.parseInt(value, 10);
    if (number > 0) return number;
    return this.expected(path, "a whole number", value);
  }
}
