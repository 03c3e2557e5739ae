// The command `dont-miss`, as a server runs it: pages and elements from an article.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** The command, as it was compiled. */
export const program = process.env.DONT_MISS ?? path.join(root, "target/debug/dont-miss");

/**
 * What `dont-miss render - FLAGS…` writes of an article, an object or JSON text.
 * @param {unknown} data
 * @param {...string} flags
 */
export function render(data, ...flags) {
  const input = typeof data === "string" ? data : JSON.stringify(data);
  return execFileSync(program, ["render", "-", ...flags], { input, encoding: "utf8", stdio: "pipe", maxBuffer: 1 << 26 });
}

/** Options by name, as flags. */
export const flagsOf = (options) =>
  Object.entries(options).map(([name, value]) => {
    if (value === "") return `--${name}`;
    if (Array.isArray(value) && name !== "slots") return `--${name}=${value.join(" ")}`;
    return `--${name}=${typeof value === "object" ? JSON.stringify(value) : value}`;
  });

/** Every valid fixture and every article of the demo, with the flags of the options beside it. */
export const articles = ["newsprint/tests/fixtures/valid", "www/demo/articles"].flatMap((folder) => {
  const names = readdirSync(path.join(root, folder)).filter((name) => name.endsWith(".json")).toSorted();
  return names.map((name) => {
    const file = path.join(root, folder, name);
    let options = {};
    try {
      options = JSON.parse(readFileSync(file.replace(/json$/u, "options"), "utf8"));
    } catch {
      // It has none.
    }
    return { name, json: readFileSync(file, "utf8"), options, flags: flagsOf(options) };
  });
});

/** An article of the demo, by its name. */
export const article = (name) => articles.findLast((known) => known.name === `${name}.json`)?.json ?? "";
