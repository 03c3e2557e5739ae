// What was built: the files of `dist/`, their integrity, and the tags that a publisher writes to load them.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.resolve(process.env.DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url)));
const names = readdirSync(folder);

/** An integrity value of `text`, as a tag and a policy write it. */
export const sha384 = (text) => `sha384-${createHash("sha384").update(text).digest("base64")}`;

export const dist = {
  folder,
  names,
  /** The hashed Wasm, the only other file that most readers download. */
  wasm: names.find((name) => /^dont-miss\.[0-9a-f]+\.wasm$/.test(name)),
  /** The second module, which holds what most pages don't need. */
  rare: names.find((name) => /^dont-miss\.rare\..*\.wasm$/.test(name)),
  /** The modules that translate publishers' formats. */
  formats: names.filter((name) => /^dont-miss\.(?!rare)[a-z-]+\.[0-9a-f]+\.wasm$/.test(name)),
  read: (name) => readFileSync(path.join(folder, name)),
  integrity: (name) => sha384(readFileSync(path.join(folder, name))),
};

/** The two builds of the script, by the name of their format. */
export const builds = { module: "dont-miss.js", classic: "dont-miss.classic.js" };

/**
 * A tag that loads the `module` or `classic` build from a folder of the assets' host.
 * @param {{ origin: string }} assets
 * @param {{ build?: string, version?: string, nonce?: string, integrity?: boolean, crossorigin?: boolean }} [written]
 */
export function scriptTag(assets, { build = "module", version = "v1", nonce, integrity = false, crossorigin = integrity } = {}) {
  const attributes = [
    build === "module" ? `type="module"` : "async",
    nonce && `nonce="${nonce}"`,
    integrity && `integrity="${dist.integrity(builds[build])}"`,
    crossorigin && "crossorigin",
    `src="${assets.origin}/${version}/${builds[build]}"`,
  ];
  return `<script ${attributes.filter(Boolean).join(" ")}></script>`;
}
