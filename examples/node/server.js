// A newspaper's server in Express: draws articles from JSON files, whole pages and fragments for other servers to include.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import express from "express";
import { DontMissError, renderToString } from "dont-miss/ssr";
import { document, etag, isKept, OPTIONS, POLICY } from "../shell.js";

const CACHING = "public, max-age=60, stale-while-revalidate=86400";

/** The widget's own files: the package's folder. */
const WIDGET = path.dirname(fileURLToPath(import.meta.resolve("dont-miss")));

/**
 * The application over a folder of articles, `NAME.json`.
 * @param {string} folder
 */
export function newspaper(folder) {
  const app = express();
  app.disable("x-powered-by");
  app.use("/dont-miss", express.static(WIDGET));

  app.get("/articles/:name", async (request, response) => {
    const { html, digest } = await article(folder, request.params.name);
    const tag = etag(digest);
    response.set({ "cache-control": CACHING, etag: tag, "content-security-policy": POLICY }).type("html");
    if (isKept(request.headers["if-none-match"], tag)) return response.status(304).end();
    for (const part of document(html)) response.write(part);
    return response.end();
  });

  app.get("/fragments/:name", async (request, response) => {
    const { html, digest } = await article(folder, request.params.name);
    response.set({ "cache-control": CACHING, etag: etag(digest) }).type("html").send(html);
  });

  app.use((error, _request, response, _next) => {
    const missing = error.code === "ENOENT";
    // Only what can't be drawn has a stage; the rest isn't the article's fault.
    if (!missing) console.error(error instanceof DontMissError ? `${error.stage}: ${error.message}` : error);
    response.status(missing ? 404 : 500).type("text").send(missing ? "No such article" : "This article can't be shown");
  });
  return app;
}

async function article(folder, name) {
  if (!/^[\w-]+$/u.test(name)) throw Object.assign(new Error(name), { code: "ENOENT" });
  const drawn = renderToString(await readFile(path.join(folder, `${name}.json`), "utf8"), OPTIONS);
  for (const { path, message } of drawn.problems) console.warn(`${name}: ${path}: ${message}`);
  return drawn;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "articles", port = "3000"] = process.argv.slice(2);
  newspaper(folder).listen(Number(port), "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/articles/NAME`));
}
