// Bundles the peers: each by esbuild, minified, with the stylesheet inside, as the widget has it.

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile, compileModule } from "svelte/compiler";
import { dist } from "../../tests/end_to_end/dist.mjs";
import { PEERS } from "./titles.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));


export const stylesheet = dist.read("dont-miss.css").toString();

/** What a library that moves the cards needs beside it. */
export const carousel = readFileSync(here("story/carousel.css"), "utf8");

const styles = (peer) => ({
  name: "styles",
  setup(building) {
    building.onResolve({ filter: /^styles$/ }, () => ({ path: "styles", namespace: "styles" }));
    building.onLoad({ filter: /.*/, namespace: "styles" }, () => ({
      contents: peer.library ? stylesheet + carousel : stylesheet,
      loader: "text",
    }));
  },
});

const svelte = {
  name: "svelte",
  setup(building) {
    building.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, "utf8"), { filename: path, generate: "client", css: "external", warningFilter: () => false }).js.code,
      loader: "js",
    }));
    building.onLoad({ filter: /\.svelte\.mjs$/ }, ({ path }) => ({
      contents: compileModule(readFileSync(path, "utf8"), { filename: path, generate: "client" }).js.code,
      loader: "js",
    }));
  },
};

/** Bundles what `contents` says, with one peer's settings. */
async function bundle(peer, contents) {
  const { outputFiles: [file] } = await build({
    stdin: { contents, resolveDir: here("."), loader: "js" },
    bundle: true, minify: true, write: false, format: "esm", target: "es2024", legalComments: "none", logLevel: "error",
    conditions: ["production", "browser", "svelte"], define: { "process.env.NODE_ENV": '"production"' },
    jsx: "automatic", jsxImportSource: peer.jsx ?? "react", alias: peer.jsx === "preact" ? { react: "preact" } : {},
    plugins: [styles(peer), svelte],
  });
  return file.text;
}

/** Where `cargo xtask bench` puts what it makes of the peers in Rust. */
const built = (name, file) => here(`../../target/peers/${name}/${file}`);

/** The peers that can be bundled: those in Rust once they are built. */
export const available = Object.keys(PEERS).filter((name) => !PEERS[name].rust || existsSync(built(name, `${name}.wasm`)));

/** How a script gets at a peer's `mount`; with HTML bodies at one that takes posts and feeds, too. */
const imported = (name, bodies) => (PEERS[name].rust
  ? `import init, { mount as create } from ${JSON.stringify(built(name, `${name}.js`))};
     import { mounting } from "./rust/mount.mjs";
     await init({ module_or_path: new URL("${name}.wasm", import.meta.url) });
     const mount = mounting(create);`
  : `import { mount as create } from "./${PEERS[name].entry}";
     ${bodies ? `import { translating } from "./story/publishers.mjs"; const mount = translating(create);` : "const mount = create;"}`);

/** A script, and the Wasm that it asks for. */
async function both(name, contents) {
  const script = { name: `${name}.js`, bytes: Buffer.from(await bundle(PEERS[name], contents)) };
  return PEERS[name].rust ? [script, { name: `${name}.wasm`, bytes: readFileSync(built(name, `${name}.wasm`)) }] : [script];
}

/** What a reader downloads, in the order in which it is asked for: the script starts by itself. */
export const files = (name, { bodies = false } = {}) => both(name, `${imported(name, bodies)} import { start } from "./story/start.mjs"; start(mount);`);

/** The same as a module that hands out `mount`, for the harness. */
export const module = (name, { bodies = false } = {}) => both(name, `${imported(name, bodies)} export { mount };`);
