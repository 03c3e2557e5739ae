// What is in dist/ is a package that npm, publint and TypeScript's resolution find nothing wrong with.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { dist, pack, tool } from "./packed.mjs";

const manifest = JSON.parse(readFileSync(`${dist}/manifest.json`, "utf8"));
const about = JSON.parse(readFileSync(`${dist}/package.json`, "utf8"));

test("npm packs everything that is published, and nothing else", () => {
  const expected = [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", "THIRD-PARTY.md", manifest.wasm, manifest.rare, ...Object.values(manifest.formats), "dont-miss.classic.js", "dont-miss.css",
    "dont-miss.d.ts", "dont-miss.js", "manifest.json", "package.json",
    "ssr/edge.js", "ssr/fetch.js", "ssr/node.js", "ssr/ssr.d.ts", "ssr/ssr.wasm",
  ];
  assert.deepEqual(pack().files.toSorted(), expected.toSorted());
});

test("publint", async () => {
  const { messages } = await publint({ pkgDir: dist, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, about)), []);
});

test("arethetypeswrong", () => {
  // Stylesheet, Wasm and the classic script are addresses for bundlers, not modules with types.
  execFileSync(tool("attw"), [
    pack().tarball, "--profile", "esm-only", "--exclude-entrypoints", "dont-miss.css", "dont-miss.wasm", "dont-miss.rare.wasm", ...Object.keys(manifest.formats).map((part) => `dont-miss.${part}.wasm`), "dont-miss.classic.js", "ssr.wasm",
  ], { stdio: "inherit" });
});

test("the manifest tells each file's integrity and size", () => {
  for (const [name, { integrity, raw, gzip, brotli }] of Object.entries(manifest.files)) {
    const bytes = readFileSync(`${dist}/${name}`);
    // The script carries those of the Wasm, so they are short.
    const algorithm = name.endsWith(".wasm") ? "sha256" : "sha384";
    assert.equal(integrity, `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`, name);
    assert.equal(raw, bytes.length, name);
    assert.ok(brotli > 0 && brotli < gzip, name);
  }
});

test("each Wasm is named after its bytes, and both scripts carry its name and integrity", () => {
  for (const [wasm, stem] of [
    [manifest.wasm, "dont-miss"], [manifest.rare, "dont-miss.rare"], ...Object.entries(manifest.formats).map(([part, wasm]) => [wasm, `dont-miss.${part}`]),
  ]) {
    const hash = createHash("sha256").update(readFileSync(`${dist}/${wasm}`)).digest("hex").slice(0, 16);
    assert.equal(wasm, `${stem}.${hash}.wasm`);
    for (const name of ["dont-miss.js", "dont-miss.classic.js"]) {
      const script = readFileSync(`${dist}/${name}`, "utf8");
      assert.ok(script.includes(wasm), name);
      assert.ok(script.includes(manifest.files[wasm].integrity), name);
    }
  }
});
