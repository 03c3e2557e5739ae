// examples/nginx: pages that are files, in which nginx includes what a server draws.

import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { copied } from "./copied.mjs";
import { freePort, start } from "./listening.mjs";

const examples = copied("nginx", ["express"]);
const articles = path.join(examples, "articles");
const { newspaper } = await import(pathToFileURL(path.join(examples, "node/server.js")).href);

const newsroom = newspaper(articles).listen(0, "127.0.0.1");
await once(newsroom, "listening");
const port = await freePort();
const folder = path.join(examples, "nginx");
mkdirSync(path.join(folder, "temp"));
const written = readFileSync(path.join(folder, "nginx.conf"), "utf8")
  .replace("127.0.0.1:3000", `127.0.0.1:${newsroom.address().port}`).replace("127.0.0.1:8080", `127.0.0.1:${port}`);
writeFileSync(path.join(folder, "nginx.conf"), written);
const origin = `http://127.0.0.1:${port}`;
// Started by root, its workers would be somebody else, who may not read our folder.
const user = process.getuid() === 0 ? ["-g", "user root;"] : [];
const nginx = await start("nginx", ["-p", `${folder}/`, "-c", "nginx.conf", "-e", "stderr", ...user], origin);
after(async () => {
  await nginx.stop();
  newsroom.closeAllConnections();
  newsroom.close();
});

const page = async () => (await fetch(`${origin}/fog.html`)).text();
const INSTEAD = "This article can't be shown right now.";

test("while there is no article, the page's own words stand", async () => {
  renameSync(path.join(articles, "fog.json"), path.join(articles, "later.json"));
  const text = await page();
  assert.ok(text.includes(`<dont-miss parts="article related dont-miss"><p>${INSTEAD}`), text);
  assert.match(text, /<\/html>\n$/u);
  renameSync(path.join(articles, "later.json"), path.join(articles, "fog.json"));
});

test("the article stands in the page, byte for byte as the server drew it", async () => {
  const drawn = await (await fetch(`http://127.0.0.1:${newsroom.address().port}/fragments/fog`)).text();
  const text = await page();
  assert.ok(text.includes(`<dont-miss parts="article related dont-miss">${drawn}</dont-miss>`), text);
  assert.ok(!text.includes(INSTEAD));
});

test("readers can't ask for fragments", async () => {
  assert.equal((await fetch(`${origin}/fragments/fog`)).status, 404);
});

test("the widget's files come through", async () => {
  assert.match((await fetch(`${origin}/dont-miss/dont-miss.css`)).headers.get("content-type"), /text\/css/u);
});

test("when the server is gone, the article that was kept stands", async () => {
  newsroom.closeAllConnections();
  newsroom.close();
  await once(newsroom, "close");
  assert.match(await page(), /a horn on the bridge/u);
});
