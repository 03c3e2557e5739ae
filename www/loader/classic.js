// The widget as a classic script: defines <dont-miss>, wherever and whenever the tag runs.

import { DontMiss } from "./element.js";
import { load } from "./engine.js";
import { formatsAt } from "./formats.js";

// A picture named "currentScript" would stand in the way of the real one.
const script = document.currentScript;
const base = script instanceof HTMLScriptElement ? script.src : document.baseURI;
load(new URL(WASM_FILE, base), new URL(RARE_FILE, base));
formatsAt([
  new URL(JSON_LD_FILE, base),
  new URL(FEED_FILE, base),
  new URL(ANS_FILE, base),
  new URL(NINJS_FILE, base),
  new URL(OPTIMO_FILE, base),
  new URL(GUARDIAN_FILE, base),
  new URL(APPLE_NEWS_FILE, base),
  new URL(WORDPRESS_FILE, base),
]);
DontMiss.define();
