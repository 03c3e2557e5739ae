// Every demo page in Chromium: each widget shows what the page declares, and the console stays silent.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, test } from "node:test";
import { complaints, evaluate, startChromium } from "./chromium.mjs";

const demo = process.env.DEMO;
const pages = readdirSync(new URL("../../www/demo/", import.meta.url)).filter((name) => name.endsWith(".html"));
const driver = await startChromium();
after(() => driver.quit());

/**
 * Runs in the page: what each widget shows once it has drawn or failed. A widget that waits for the
 * reader is scrolled to. `data-expect` on a widget says more than the page's `<meta name="expect">`.
 */
async function look() {
  const declared = document.querySelector("meta[name=expect]")?.content;
  const seen = [];
  for (const widget of document.querySelectorAll("dont-miss")) {
    widget.scrollIntoView();
    const patience = new Promise((resolve) => { setTimeout(resolve, 10_000, "neither drawn nor failed after 10 s"); });
    const outcome = await Promise.race([
      Promise.resolve(widget.ready).then(() => "drawn", (error) => `failed: ${error?.message}`),
      patience,
    ]);
    const parts = [...widget.querySelectorAll("[class^=dm-]")];
    seen.push({
      expect: widget.dataset.expect ?? declared,
      outcome,
      visible: parts.filter((part) => part.checkVisibility() && part.getBoundingClientRect().height > 0).length,
      text: widget.innerText.trim().length,
    });
  }
  return { declared, seen };
}

test("there are demo pages, and an index that leads to each", async () => {
  assert.ok(pages.includes("index.html"), "www/demo/index.html");
  await driver.get(demo);
  const links = await driver.executeScript(`return [...document.links].map((link) => link.href)`);
  for (const page of pages.filter((name) => name !== "index.html")) {
    assert.ok(links.includes(new URL(page, demo).href), `the index leads to ${page}`);
  }
});

for (const page of pages) {
  test(page, async () => {
    await driver.get(new URL(page, demo).href);
    const { declared, seen } = await evaluate(driver, look);
    if (page !== "index.html") {
      assert.ok(["drawn", "fallback"].includes(declared), `expect: expected drawn or fallback, found ${declared}`);
      assert.ok(seen.length > 0, "a page without a widget");
    }
    for (const { expect, outcome, visible, text } of seen) {
      if (expect === "drawn") {
        assert.equal(outcome, "drawn");
        assert.ok(visible > 0 && text > 0, "the widget says it drew, and nothing can be seen");
      } else {
        assert.match(outcome, /^failed: ./u);
        assert.ok(visible === 0 && text > 0, "what stood there before is still there");
      }
    }
    assert.deepEqual(await complaints(driver), []);
  });
}
