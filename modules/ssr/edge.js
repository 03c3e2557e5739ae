// For workerd, the engine of Cloudflare Workers: the module is imported as it was compiled ahead; code made at run time is forbidden there.

import module from "./ssr.wasm";
import { start } from "./render.js";

start(module);

export { DontMissError, renderToString, version } from "./render.js";
