// The frameworks that `cargo xtask bench ssr` compares with draw the very pages that Dont Miss draws.

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { shortText, text } from "../../bench/document.mjs";
import { loadPeers } from "../../bench/ssr/bundle.mjs";
import { outline } from "../../bench/ssr/outline.mjs";
import { renderToString } from "../../dist/ssr/node.js";
import { fixtures } from "./fixtures.mjs";

/** The frameworks' reader knows the native JSON alone, and not what only a live page does. */
const LIVE = new Set(["allow", "zone", "ago"]);
const covered = fixtures.filter(({ name }) => name.includes("/valid/") && !path.basename(name).startsWith("json-ld"))
  .map(({ name, data, options }) => ({ name, data, options: Object.fromEntries(Object.entries(options).filter(([key]) => !LIVE.has(key))) }));

const articles = [...covered, { name: "30 blocks", data: shortText, options: {} }, { name: "300 blocks", data: text, options: {} }];

for (const [name, draw] of Object.entries(await loadPeers())) {
  test(`${name}: same elements, same attributes, same words, in every fixture`, () => {
    assert.ok(articles.length > 25);
    for (const { name, data, options } of articles) {
      const asked = { ...options, key: "bench" };
      const wanted = outline(renderToString(data, asked).html);
      const found = outline(draw(data, asked));
      const place = Math.max(found.findIndex((line, place) => line !== wanted[place]), 0);
      assert.equal(found[place], wanted[place], `${name}, line ${place}`);
      assert.equal(found.length, wanted.length, name);
    }
  });
}

test("an outline tells pages apart by any word, attribute or element", () => {
  const page = "<p class=\"a\">one <b>two</b></p>";
  for (const other of [page.replace("two", "too"), page.replace("a", "b"), page.replaceAll("b>", "i>"), `${page}<p></p>`]) {
    assert.notDeepEqual(outline(other), outline(page));
  }
  assert.deepEqual(outline(page.replace("one ", "<!--x-->one<!--y--> ")), outline(page));
});
