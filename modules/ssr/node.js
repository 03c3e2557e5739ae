// For Node: the module is read from beside this file and compiled at once.

import { readFileSync } from "node:fs";
import { start } from "./render.js";

start(new WebAssembly.Module(readFileSync(new URL("./ssr.wasm", import.meta.url))));

export { DontMissError, renderToString, version } from "./render.js";
