// Workers under the real workerd: bundled as a publisher's tools would, configured, started, stopped.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { buildSync } from "esbuild";
import { program } from "./program.mjs";

/**
 * Starts a worker on a free port of this machine.
 * @param {string} folder a project with the package installed; what is built is put into it
 * @param {string} entry the worker's file
 * @param {Record<string, string>} [bindings] texts that the worker finds in its environment
 */
export async function startWorkerd(folder, entry, bindings = {}) {
  const built = path.join(folder, "worker");
  buildSync({
    entryPoints: [entry], bundle: true, format: "esm", target: "es2022", outdir: built, entryNames: "main", absWorkingDir: folder,
    conditions: ["workerd"], nodePaths: [path.join(folder, "node_modules")],
    // The module stays a file, whose import tells workerd to compile it ahead.
    loader: { ".wasm": "copy" }, assetNames: "[name]",
  });
  writeFileSync(path.join(built, "config.capnp"), config(readdirSync(built), bindings));
  const child = spawn(program("workerd"), ["serve", "--control-fd=3", "config.capnp"], {
    cwd: built, stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const [line] = await Promise.race([
    once(createInterface({ input: /** @type {import("node:stream").Readable} */ (child.stdio[3]) }), "line"),
    once(child, "exit").then(([code]) => { throw new Error(`workerd ended with ${code}`); }),
  ]);
  return {
    origin: `http://127.0.0.1:${JSON.parse(line).port}`,
    async stop() {
      child.kill();
      await once(child, "exit");
    },
  };
}

/** Only what this worker is told of is to be reached: an origin on this machine. */
function config(files, bindings) {
  const modules = files.filter((name) => /\.(?:js|wasm)$/u.test(name)).toSorted((one, other) => Number(other === "main.js") - Number(one === "main.js"))
    .map((name) => `(name = "${name}", ${name.endsWith(".js") ? "esModule" : "wasm"} = embed "${name}")`);
  const texts = Object.entries(bindings).map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`);
  return `
    using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [
        (name = "main", worker = (modules = [${modules.join(", ")}], bindings = [${texts.join(", ")}], compatibilityDate = "2026-11-01")),
        (name = "internet", network = (allow = ["private"])),
      ],
      sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
    );
  `;
}
