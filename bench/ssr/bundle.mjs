// Builds the frameworks' sides as they are published: bundled, minified, without their checks for developers.

import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { compile } from "svelte/compiler";

const SIDES = { preact: "preact.jsx", react: "react.jsx", svelte: "svelte.mjs" };

const svelte = {
  name: "svelte",
  setup(building) {
    building.onLoad({ filter: /\.svelte$/ }, ({ path: file }) => {
      const { js } = compile(readFileSync(file, "utf8"), { filename: file, generate: "server", dev: false, warningFilter: () => false });
      return { contents: js.code, resolveDir: path.dirname(file) };
    });
  },
};

/**
 * The sides by name, each a function from JSON text and options to markup.
 * @returns {Promise<Record<string, (text: string, options: object) => string>>}
 */
export async function loadPeers() {
  const folder = mkdtempSync(path.join(tmpdir(), "dont-miss-peers-"));
  const sides = Object.entries(SIDES).map(async ([name, entry]) => {
    const outfile = path.join(folder, `${name}.mjs`);
    await build({
      entryPoints: [fileURLToPath(new URL(entry, import.meta.url))], outfile,
      bundle: true, minify: true, format: "esm", platform: "node", target: "es2022", logLevel: "error",
      define: { "process.env.NODE_ENV": "\"production\"" }, conditions: ["production"],
      jsx: "automatic", jsxImportSource: name === "preact" ? "preact" : "react", alias: name === "preact" ? { react: "preact" } : {},
      plugins: [svelte],
      // React's build for Node is CommonJS, and asks for Node's own modules.
      banner: { js: "import { createRequire } from \"node:module\"; const require = createRequire(import.meta.url);" },
    });
    return [name, (await import(pathToFileURL(outfile).href)).draw];
  });
  return Object.fromEntries(await Promise.all(sides));
}
