// `dont-miss/ssr` in Node, from the package as it is published.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { project, tool } from "../bundlers/packed.mjs";
import { expected, fixtures } from "./fixtures.mjs";

const folder = project("node");
const { DontMissError, renderToString, version } = await import(createRequire(`${folder}/`).resolve("dont-miss/ssr"));

test("every fixture is drawn byte for byte as natively, with the same problems", () => {
  assert.ok(fixtures.length > 40, `${fixtures.length} fixtures`);
  for (const { name, data, options } of fixtures) {
    assert.deepEqual(renderToString(data, options), expected[name], name);
  }
});

test("an object is drawn as its text is", () => {
  for (const { name, data, options } of fixtures) {
    assert.equal(renderToString(JSON.parse(data), options).html, expected[name].html, name);
  }
});

test("options may be left out, and functions among them are passed over", () => {
  const article = { headline: "Fog closes the strait" };
  const { html, problems } = renderToString(article);
  assert.match(html, /Fog closes the strait/u);
  assert.deepEqual(problems, []);
  assert.equal(renderToString(article, { consent: () => true }).html, html);
});

test("problems have exact paths, and the page is drawn", () => {
  const { html, problems } = renderToString({ headline: "Fog", image: "javascript:alert(1)" });
  assert.match(html, /Fog/u);
  assert.deepEqual(problems, [
    { path: "image", message: "expected an http or https address, found \"javascript:alert(1)\"" },
  ]);
});

const FAILURES = [
  ["read", "json", "{ \"headline\": ", /line 1, column/u],
  ["read", "not-an-object", "[1]", /expected an object/u],
  ["read", "nothing-to-show", {}, /expected something to show/u],
  ["read", "too-large", `"${"x".repeat(2 << 20)}"`, /2 MiB/u],
  ["data", "not-json", undefined, /expected an object/u],
  ["data", "not-json", () => {}, /expected an object/u],
];

for (const [stage, code, data, message] of FAILURES) {
  test(`what can't be drawn is an error: ${stage}, ${code}, ${typeof data}`, () => {
    assert.throws(() => renderToString(data), (error) => {
      assert.ok(error instanceof DontMissError);
      assert.equal(error.stage, stage);
      assert.equal(error.code, code);
      assert.match(error.message, message);
      return true;
    });
  });
}

test("a cycle, a getter that throws: an error, and the next call is as ever", () => {
  const cycle = { headline: "Fog" };
  cycle.self = cycle;
  assert.throws(() => renderToString(cycle), { stage: "data", code: "not-json" });
  const thrower = { get headline() { throw new Error("not today"); } };
  assert.throws(() => renderToString(thrower), { stage: "data", code: "not-json", message: "not today" });
  assert.match(renderToString({ headline: "Fog" }).html, /Fog/u);
});

test("the digest is the page's: the same again, another for every change, whatever changes", () => {
  const article = { headline: "Fog", dontMiss: [1, 2, 3, 4].map((number) => ({ headline: `No ${number}`, url: `/${number}` })) };
  const of = (changes) => renderToString({ ...article, ...changes }).digest;
  assert.match(of({}), /^1[0-9a-f]{16}$/u);
  const changes = [
    {}, { headline: "Mist" }, { articleBody: "A word." }, { articleBody: "A ward." }, { dontMiss: article.dontMiss.toReversed() },
    { dontMiss: article.dontMiss.slice(1) }, { related: article.dontMiss },
  ];
  assert.equal(new Set(changes.map(of)).size, changes.length);
  assert.deepEqual(changes.map(of), changes.map(of));
});

test("a call on a stack that is full fails alone: the next one is drawn by another instance", () => {
  const article = { headline: "Fog", articleBody: [{ type: "list", items: ["a", { text: "b", items: ["c"] }] }] };
  const wanted = renderToString(article).html;
  let failed = 0;
  const deeper = (depth) => {
    try {
      renderToString(article);
    } catch {
      failed += 1;
      return;
    }
    deeper(depth + 1);
  };
  deeper(0);
  assert.ok(failed > 0);
  assert.equal(renderToString(article).html, wanted);
});

test("ten thousand pages later it holds no more memory", () => {
  const { data, options } = fixtures.find(({ name }) => name.endsWith("valid/every-block.json"));
  const draw = (times) => {
    for (let count = 0; count < times; count += 1) renderToString(data, options);
    globalThis.gc?.();
    return process.memoryUsage().arrayBuffers + process.memoryUsage().external;
  };
  const before = draw(500);
  assert.ok(draw(10_000) < before + (4 << 20));
});

test("the release is told", () => {
  const about = createRequire(`${folder}/`)("dont-miss/package.json");
  assert.equal(version, about.version);
});

const USE = `
  import { DontMissError, renderToString, type Rendered } from "dont-miss/ssr";
  const page: Rendered = renderToString("{}", { parts: ["article"], level: 2 });
  const path: string | undefined = page.problems[0]?.path;
  export const code = (error: unknown): string | undefined => (error instanceof DontMissError ? error.code : path);
  // @ts-expect-error a number is neither an object nor text
  renderToString(5);
`;

test("TypeScript knows it, on a server without the types of browsers", () => {
  writeFileSync(`${folder}/use.mts`, USE);
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2024", "--lib", "es2024"];
  execFileSync(tool("tsc"), [...options, "--types", "", "use.mts"], { cwd: folder, stdio: "inherit" });
});
