// examples/axum: a Rust server that streams.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { renderToString } from "../../dist/ssr/node.js";
import { built } from "./cargo.mjs";
import { root } from "./fixtures.mjs";
import { freePort, start } from "./listening.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "dont-miss-axum-"));
const fog = readFileSync(path.join(root, "examples/articles/fog.json"), "utf8");
writeFileSync(path.join(folder, "fog.json"), fog);
writeFileSync(path.join(folder, "broken.json"), "{");
// A pipe: opened, it gives nothing until somebody writes into it.
execFileSync("mkfifo", [path.join(folder, "slow.json")]);
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const server = await start(built("example-axum"), [folder, String(port)], origin);
after(() => server.stop());

test("an article is a whole document around the markup", async () => {
  const answer = await fetch(`${origin}/articles/fog`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("cache-control"), /stale-while-revalidate/u);
  const text = await answer.text();
  assert.match(text, /^<!DOCTYPE html>/u);
  const { html } = renderToString(fog, { parts: "article related dont-miss" });
  assert.ok(text.includes(`<dont-miss parts="article related dont-miss">${html}</dont-miss>`));
});

test("what stands before the article comes while the article isn't there yet", async () => {
  // Opening a pipe waits for its writer, so that it is there from the beginning; the article comes later.
  const [answer, pipe] = await Promise.all([fetch(`${origin}/articles/slow`), open(path.join(folder, "slow.json"), "w")]);
  const parts = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  const first = await parts.read();
  assert.match(first.value, /<link rel="stylesheet"/u);
  assert.doesNotMatch(first.value, /<article/u);
  await pipe.write(fog);
  await pipe.close();
  let rest = "";
  for (let part = await parts.read(); !part.done; part = await parts.read()) rest += part.value;
  assert.match(rest, /a horn on the bridge/u);
  assert.match(rest, /<\/html>\n$/u);
});

test("what is missing is 404; an article that can't be drawn leaves the page whole", async () => {
  for (const name of ["nothing", "..%2Ffog", "fog.json"]) assert.equal((await fetch(`${origin}/articles/${name}`)).status, 404, name);
  const text = await (await fetch(`${origin}/articles/broken`)).text();
  assert.match(text, /<p>This article can't be shown right now\.<\/p><\/dont-miss>\n<\/body>\n<\/html>\n$/u);
});
