// examples/edge under the real workerd, in front of an origin that fails in every way it can.

import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import { project } from "../bundlers/packed.mjs";
import { fixtures, root } from "./fixtures.mjs";
import { ownPage, startOrigin } from "./origin.mjs";
import { startWorkerd } from "./workerd.mjs";

const article = { headline: "Fog & rain close the strait", inLanguage: "en", articleBody: "The last ferry left at <six>." };

/** Names of articles, and what the origin answers when it is asked for their JSON. */
const TROUBLE = {
  missing: { status: 404, body: "{}" },
  gone: { status: 410, body: "{}" },
  failing: { status: 500, body: JSON.stringify(article) },
  broken: { body: "{ \"headline\": \"Fog" },
  empty: { body: "{}" },
  nothing: { body: "" },
  slow: { body: JSON.stringify(article), after: 10_000 },
  cut: { body: "{ \"headline\": \"Fog\", ", cut: true },
};

const trouble = Object.entries(TROUBLE).map(([name, answer]) => [`/articles/${name}.json`, answer]);
const stories = fixtures.map(({ data }, place) => [`/articles/story-${place}.json`, { body: data }]);
const answers = Object.fromEntries([...trouble, ...stories, ["/articles/fog.json", { body: JSON.stringify(article) }]]);
const origin = await startOrigin(answers);
const folder = project("edge");
const worker = await startWorkerd(folder, path.join(root, "examples/edge/worker.js"), { ORIGIN: origin.address });
after(async () => {
  await worker.stop();
  origin.stop();
});

const ask = (name, options) => fetch(`${worker.origin}/articles/${name}`, options);

test("an article is a whole document around the markup, in its language, with its headline as the title", async () => {
  const answer = await ask("fog");
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("content-type"), "text/html; charset=utf-8");
  assert.match(answer.headers.get("content-security-policy"), /script-src 'self' 'wasm-unsafe-eval'/u);
  const text = await answer.text();
  assert.match(text, /^<!DOCTYPE html>\n<html lang="en">/u);
  assert.match(text, /<title>Fog &amp; rain close the strait<\/title>/u);
  assert.match(text, /<p class="dm-paragraph"[^>]*>The last ferry left at &lt;six&gt;\.<\/p>/u);
  assert.match(text, /<\/dont-miss>\n<\/body>\n<\/html>\n$/u);
});

test("every fixture that has something for these parts comes as markup", async () => {
  for (const place of fixtures.keys()) {
    const answer = await ask(`story-${place}`);
    assert.match(await answer.text(), /<dont-miss parts="article related dont-miss"><(?:article|section)/u, fixtures[place].name);
  }
});

test("the body is streamed, and may be kept for a while, also when it is old", async () => {
  const answer = await ask("fog");
  assert.equal(answer.headers.get("transfer-encoding"), "chunked");
  assert.match(answer.headers.get("cache-control"), /max-age=60, stale-while-revalidate=86400, stale-if-error=86400/u);
});

test("who has the page already gets 304; who has another one gets the page", async () => {
  const tag = (await ask("fog")).headers.get("etag");
  assert.match(tag, /^W\/"\d+-1[0-9a-f]{16}"$/u);
  for (const kept of [tag, `"other", ${tag}`, "*"]) {
    const answer = await ask("fog", { headers: { "if-none-match": kept } });
    assert.equal(answer.status, 304, kept);
    assert.equal(answer.headers.get("etag"), tag);
    assert.match(answer.headers.get("cache-control"), /stale-while-revalidate/u);
    assert.equal(await answer.text(), "");
  }
  const { status } = await ask("fog", { headers: { "if-none-match": "W/\"1-10000000000000000\"" } });
  assert.equal(status, 200);
});

test("another word in the article is another tag", async () => {
  const before = (await ask("fog")).headers.get("etag");
  answers["/articles/fog.json"].body = JSON.stringify({ ...article, articleBody: "The last ferry left at five." });
  const changed = await ask("fog", { headers: { "if-none-match": before } });
  assert.equal(changed.status, 200);
  assert.match(await changed.text(), /left at five/u);
  answers["/articles/fog.json"].body = JSON.stringify(article);
  assert.equal((await ask("fog", { headers: { "if-none-match": before } })).status, 304);
});

test("HEAD has the headers alone", async () => {
  const answer = await ask("fog", { method: "HEAD" });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("etag"), /^W\//u);
  assert.equal(await answer.text(), "");
});

for (const name of Object.keys(TROUBLE)) {
  test(`the origin's own page is answered when its JSON is ${name}`, async () => {
    const answer = await ask(`${name}?from=home`);
    assert.equal(await answer.text(), ownPage(`/articles/${name}?from=home`));
    assert.equal(answer.headers.get("etag"), null);
  });
}

test("whatever isn't an article is passed on as it came", async () => {
  origin.asked.length = 0;
  assert.equal(await (await fetch(`${worker.origin}/dont-miss/dont-miss.css`)).text(), ownPage("/dont-miss/dont-miss.css"));
  const posted = await ask("fog", { method: "POST", body: "a letter" });
  assert.equal(await posted.text(), ownPage("/articles/fog"));
  assert.deepEqual(origin.asked, [
    { method: "GET", url: "/dont-miss/dont-miss.css", body: "" },
    { method: "POST", url: "/articles/fog", body: "a letter" },
  ]);
});

test("a problem in one part spoils nothing", async () => {
  answers["/articles/fog.json"].body = JSON.stringify({ ...article, image: "javascript:alert(1)" });
  const answer = await ask("fog");
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /The last ferry/u);
});
