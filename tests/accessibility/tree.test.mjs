// What screen readers are given of the carousel and of an article: Chromium's whole tree, and in every engine the role and name of all that can be pressed.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { engine } from "../end_to_end/browser.mjs";
import { open, reader } from "./reader.mjs";
import { outline, pressed, short } from "./tree.mjs";

const browser = await reader();
after(() => browser.stop());

const trees = [
  { name: "carousel", page: "harbour.html", root: ".dm-dont-miss", is: (role) => role === "region" },
  { name: "carousel-arabic", page: "arabic.html", root: ".dm-dont-miss", is: (role) => role === "region" },
  { name: "article", page: "harbour.html", root: ".dm-article", is: (role) => role === "article" },
  { name: "every-block", page: "every-block.html", root: ".dm-article", is: (role) => role === "article" },
  { name: "related", page: "harbour.html", root: ".dm-related", is: (role, name) => role === "region" && name === "Related" },
];

for (const { name, page, root, is } of trees) {
  const file = new URL(`trees/${name}.txt`, import.meta.url);

  if (engine === "chromium") {
    test(`the tree of ${name}`, async () => {
      await browser.size(1280, 900);
      await open(browser, page);
      const tree = await outline(browser, is);
      if (process.env.UPDATE_GOLDEN) writeFileSync(file, tree);
      assert.ok(tree.split("\n").length > 5, tree);
      assert.deepEqual(tree.split("\n"), readFileSync(file, "utf8").split("\n"));
    });
  }

  test(`roles and names of what can be pressed in ${name}`, async () => {
    await browser.size(1280, 900);
    await open(browser, page);
    const heard = await browser.heardAs(`${root} :is(a[href], button)`);
    const wanted = pressed(readFileSync(file, "utf8"));
    assert.ok(wanted.length > 2 || name === "article");
    assert.deepEqual(heard.map(({ role, name: said }) => ({ role, name: short(said) })), wanted);
  });
}
