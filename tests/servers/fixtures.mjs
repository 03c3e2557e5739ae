// The documents that can be drawn, each with its options, and what `newsprint` makes of them natively.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

const FOLDERS = ["newsprint/tests/fixtures/valid", "www/demo/articles"];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(root, folder)).filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`));

/** Names of files, with their texts. */
export const fixtures = files.map((name) => ({ name, data: text(name), options: options(name) }));

/**
 * The expected answers, by name.
 * @type {Record<string, import("../../modules/ssr/ssr.d.ts").Rendered>}
 */
export const expected = JSON.parse(execFileSync(
  "cargo", ["run", "--quiet", "--package=newsprint", "--example=markup", "--", ...files],
  { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 },
));

function text(name) {
  return readFileSync(path.join(root, name), "utf8");
}

function options(name) {
  try {
    return JSON.parse(text(name.replace(/json$/u, "options")));
  } catch {
    return {};
  }
}
