// The widget as a classic script: defines <dont-miss>, wherever and whenever the tag runs.

import { DontMiss } from "./element.js";
import { load } from "./engine.js";

// A picture named "currentScript" would stand in the way of the real one.
const script = document.currentScript;
const base = script instanceof HTMLScriptElement ? script.src : document.baseURI;
load(new URL(WASM_FILE, base), new URL(RARE_FILE, base));
DontMiss.define();
