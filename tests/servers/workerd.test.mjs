// `dont-miss/ssr` in workerd, where no code may be compiled at run time.

import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import { project } from "../bundlers/packed.mjs";
import { expected, fixtures, root } from "./fixtures.mjs";
import { startWorkerd } from "./workerd.mjs";

const worker = await startWorkerd(project("workerd"), path.join(root, "tests/servers/answering.worker.js"));
after(() => worker.stop());

const ask = (data, options) => fetch(worker.origin, { method: "POST", body: JSON.stringify({ data, options }) });

test("every fixture is drawn byte for byte as natively, with the same problems", async () => {
  for (const { name, data, options } of fixtures) {
    const answer = await ask(data, options);
    assert.deepEqual(await answer.json(), expected[name], name);
  }
});

test("what can't be drawn is an error with stage and code, and the next page is drawn", async () => {
  const answer = await ask("{");
  assert.equal(answer.status, 422);
  const { stage, code, message } = await answer.json();
  assert.deepEqual([stage, code], ["read", "json"]);
  assert.match(message, /line 1/u);
  const [{ name, data, options }] = fixtures;
  assert.deepEqual(await (await ask(data, options)).json(), expected[name]);
});
