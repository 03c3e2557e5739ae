// examples/node: an Express server over articles in files.

import assert from "node:assert/strict";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { copied } from "./copied.mjs";

const examples = copied("express", ["express"]);
const articles = path.join(examples, "articles");
writeFileSync(path.join(articles, "broken.json"), "{ \"headline\": ");
writeFileSync(path.join(articles, "doubtful.json"), JSON.stringify({ headline: "Fog", image: "javascript:alert(1)" }));
const { newspaper } = await import(pathToFileURL(path.join(examples, "node/server.js")).href);
const server = newspaper(articles).listen(0, "127.0.0.1");
await once(server, "listening");
after(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (address, options) => fetch(`http://127.0.0.1:${server.address().port}${address}`, options);

test("an article is a whole document, streamed, with a tag and cache headers", async () => {
  const answer = await ask("/articles/fog");
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type"), /^text\/html; charset=utf-8$/u);
  assert.match(answer.headers.get("cache-control"), /stale-while-revalidate/u);
  assert.equal(answer.headers.get("transfer-encoding"), "chunked");
  const text = await answer.text();
  assert.match(text, /^<!DOCTYPE html>\n<html lang="en">/u);
  assert.match(text, /<title>Fog closes the strait<\/title>/u);
  assert.match(text, /a horn on the bridge/u);
  assert.match(text, /<\/html>\n$/u);
});

test("a fragment is the markup alone, for others to include", async () => {
  const page = await (await ask("/articles/fog")).text();
  const fragment = await (await ask("/fragments/fog")).text();
  assert.match(fragment, /^<article/u);
  assert.ok(page.includes(`<dont-miss parts="article related dont-miss">${fragment}</dont-miss>`));
});

test("who has the page already gets 304", async () => {
  const tag = (await ask("/articles/fog")).headers.get("etag");
  const kept = await ask("/articles/fog", { headers: { "if-none-match": tag } });
  assert.equal(kept.status, 304);
  assert.equal(await kept.text(), "");
  assert.equal((await ask("/articles/fog", { headers: { "if-none-match": "W/\"1-1\"" } })).status, 200);
});

test("what is missing is 404, whatever its name; what can't be drawn is 500 without a page", async () => {
  for (const name of ["nothing", "..%2Ffog", "fog.json", "%00"]) assert.equal((await ask(`/articles/${name}`)).status, 404, name);
  const broken = await ask("/articles/broken");
  assert.equal(broken.status, 500);
  assert.doesNotMatch(await broken.text(), /</u);
});

test("a problem in one part spoils nothing", async () => {
  const answer = await ask("/articles/doubtful");
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /<h1[^>]*>Fog</u);
});

test("the widget's files are served beside it", async () => {
  const style = await ask("/dont-miss/dont-miss.css");
  assert.match(style.headers.get("content-type"), /^text\/css/u);
  assert.equal((await ask("/dont-miss/dont-miss.js")).status, 200);
});
