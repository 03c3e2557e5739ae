// examples/static: a site by the command `dont-miss`.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { copied } from "./copied.mjs";
import { built } from "./cargo.mjs";

const examples = copied("static");
const site = path.join(examples, "../site");
const { build } = await import(pathToFileURL(path.join(examples, "static/build.js")).href);
build(path.join(examples, "articles"), site, built("dont-miss-cli"));
const read = (name) => readFileSync(path.join(site, name), "utf8");

test("there is a page for each article, and a front page that leads to all of them", () => {
  const names = readdirSync(path.join(examples, "articles")).map((name) => name.replace(".json", ".html"));
  const front = read("index.html");
  for (const name of names) {
    assert.match(read(name), /^<!DOCTYPE html>/iu, name);
    assert.ok(front.includes(`<a href="${name}">`), name);
  }
  assert.match(front, />Fog closes the strait<\/a>/u);
});

test("a page is the article, and finds the widget's files", () => {
  const page = read("fog.html");
  assert.match(page, /a horn on the bridge/u);
  const files = [...page.matchAll(/(?:href|src)="(\/dont-miss\/[^"]+)"/gu)].map(([, file]) => file);
  assert.ok(files.length >= 2, page.slice(0, 2000));
  for (const file of files) assert.ok(existsSync(path.join(site, file)), file);
});
