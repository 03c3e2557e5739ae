// A project that imports the package, built by Vite and by esbuild: the widget draws in a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { after, test } from "node:test";
import { complaints, evaluate, startChromium } from "../demo/chromium.mjs";
import { install, tool } from "./packed.mjs";

const driver = await startChromium();
after(() => driver.quit());

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm" };

/** Serves a folder until the test ends; answers its address. */
async function serve(folder, context) {
  const server = createServer((request, response) => {
    const name = request.url === "/" ? "/index.html" : request.url;
    try {
      const body = readFileSync(path.join(folder, name));
      response.writeHead(200, { "content-type": TYPES[path.extname(name)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  context.after(() => { server.closeAllConnections(); server.close(); });
  await once(server, "listening");
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Runs in the page: what it shows once the widget is mounted, or after ten seconds. */
async function shown() {
  const end = Date.now() + 10_000;
  while (document.title !== "mounted" && Date.now() < end) {
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  return document.querySelector("main").innerText;
}

async function draws(folder, context) {
  await driver.get(await serve(folder, context));
  const text = await evaluate(driver, shown);
  assert.deepEqual(await complaints(driver), []);
  assert.match(text, /A bridge opens at last/u);
  assert.match(text, /The first cyclists crossed at nine\./u);
}

test("Vite finds the Wasm by itself", async (context) => {
  const folder = install("vite");
  execFileSync(tool("vite"), ["build", "--logLevel", "warn"], { cwd: folder, stdio: "inherit" });
  await draws(path.join(folder, "dist"), context);
});

test("esbuild, with the Wasm copied beside the bundle", async (context) => {
  const folder = install("esbuild");
  execFileSync(tool("esbuild"), ["main.js", "--bundle", "--format=esm", "--minify", "--outfile=app.js", "--log-level=warning"], {
    cwd: folder,
    stdio: "inherit",
  });
  const published = path.join(folder, "node_modules/dont-miss");
  for (const wasm of readdirSync(published).filter((name) => name.endsWith(".wasm"))) {
    cpSync(path.join(published, wasm), path.join(folder, wasm));
  }
  await draws(folder, context);
});
