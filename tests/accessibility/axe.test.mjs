// What axe-core finds on every demo page, for every reader: no violation, and nothing to review but what is listed with a reason.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { engine } from "../end_to_end/browser.mjs";
import { known, open, pages, reader } from "./reader.mjs";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** What axe-core can't decide and somebody has looked at: rule, selector, reason, and the engines, if not all. */
const reviewed = JSON.parse(readFileSync(new URL("review.json", import.meta.url), "utf8"))
  .filter((entry) => !entry.engines || entry.engines.includes(engine));
const met = new Set();

/** Runs in the page: what axe-core says, each as the rule, the element and why. */
async function look(reviewed) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"], preload: false });
  const each = (results) => results.flatMap((result) => result.nodes.map((node) => ({ rule: result.id, node })));
  const words = ({ rule, node }) => `${rule}: ${node.target.join(" ")}: ${node.failureSummary ?? node.any.map((check) => check.message).join("; ")}`;
  const met = [];
  const unlisted = each(found.incomplete).filter(({ rule, node }) => {
    const element = document.querySelector(node.target[0]);
    const entry = reviewed.findIndex((entry) => entry.rule === rule && element?.matches(entry.selector));
    if (entry >= 0) met.push(entry);
    return entry < 0;
  });
  return { violations: each(found.violations).map(words), unlisted: unlisted.map(words), met, passes: found.passes.length };
}

const guises = [...known(["light", "dark", "forced colours"]).map((wish) => ({ wish })), { wish: "light", direction: "rtl" }];

for (const { wish, direction } of guises) {
  const name = direction ? "right to left" : wish;
  test(name, async (t) => {
    const browser = await reader(wish);
    t.after(() => browser.stop());
    for (const page of pages) {
      await t.test(`${page}, ${name}`, async () => {
        await open(browser, page, { direction });
        await browser.run(axe);
        const { violations, unlisted, met: entries, passes } = await browser.evaluate(look, reviewed);
        entries.forEach((entry) => met.add(entry));
        assert.ok(passes > 5, "axe-core has looked at the page");
        assert.deepEqual({ violations, unlisted }, { violations: [], unlisted: [] });
      });
    }
  });
}

test("every entry of review.json has been met", () => {
  assert.deepEqual(reviewed.filter((_, index) => !met.has(index)), []);
});

test("axe-core is listening: a page with an unnamed button and pale text has violations", async (t) => {
  const browser = await reader();
  t.after(() => browser.stop());
  await open(browser, "harbour.html");
  await browser.evaluate(() => {
    const button = document.createElement("button");
    const words = document.createElement("p");
    words.textContent = "hardly to be read";
    words.style.cssText = "color: #ccc; background: #fff";
    document.querySelector("main").append(button, words);
  });
  await browser.run(axe);
  const { violations } = await browser.evaluate(look, reviewed);
  for (const rule of ["button-name", "color-contrast"]) assert.ok(violations.some((found) => found.startsWith(rule)), rule);
});
