// The widget as a classic script: defines <dont-miss>, wherever and whenever the tag runs.

import { DontMiss } from "./element.js";
import { load } from "./engine.js";

// A picture named "currentScript" would stand in the way of the real one.
const script = document.currentScript;
load(new URL(WASM_FILE, script instanceof HTMLScriptElement ? script.src : document.baseURI));
DontMiss.define();
