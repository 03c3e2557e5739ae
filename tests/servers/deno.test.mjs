// `dont-miss/ssr` in Deno, which finds the package by its own condition and fetches the module from the disc.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { project } from "../bundlers/packed.mjs";
import { program } from "./program.mjs";
import { expected, fixtures } from "./fixtures.mjs";

const SCRIPT = `
  import { renderToString } from "dont-miss/ssr";
  const fixtures = JSON.parse(Deno.readTextFileSync("fixtures.json"));
  const drawn = fixtures.map(({ name, data, options }) => [name, renderToString(data, options)]);
  console.log(JSON.stringify({ where: import.meta.resolve("dont-miss/ssr"), drawn: Object.fromEntries(drawn) }));
`;

test("every fixture is drawn byte for byte as natively", () => {
  const folder = project("deno");
  writeFileSync(`${folder}/package.json`, JSON.stringify({ dependencies: { "dont-miss": "*" } }));
  writeFileSync(`${folder}/fixtures.json`, JSON.stringify(fixtures));
  writeFileSync(`${folder}/draw.mjs`, SCRIPT);
  const arguments_ = ["run", "--no-remote", "--node-modules-dir=manual", "--allow-read=.", "draw.mjs"];
  const answer = execFileSync(program("deno"), arguments_, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 26 });
  const { where, drawn } = JSON.parse(answer);
  assert.match(where, /\/ssr\/fetch\.js$/u);
  assert.deepEqual(drawn, expected);
});
