// For Deno and whatever else has `fetch`: the module is fetched from beside this file, by a `file:` address, too.

import { start } from "./render.js";

const response = await fetch(new URL("./ssr.wasm", import.meta.url));
start(await WebAssembly.compile(await response.arrayBuffer()));

export { DontMissError, renderToString, version } from "./render.js";
