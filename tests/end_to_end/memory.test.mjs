// Two hundred mounts, updates, moves and removals: the page holds as much after them as before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { engine } from "./browser.mjs";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { quiet, settled } from "./drawn.mjs";
import { ferryWith } from "./articles.mjs";
import { ledger } from "./ledger.mjs";

const TURNS = 200;

/** Two articles that differ in every part, with all that makes a page live. */
const articles = ["first", "second"].map((word) => ferryWith({
  headline: `The ${word} ferry`,
  dontMiss: Array.from({ length: 9 }, (_, index) => ({ headline: `Teaser ${index} of the ${word}`, url: `https://daily.example/${word}/${index}` })),
  articleBody: [`The ${word} boat left at six.`, { type: "embed", url: "https://www.youtube.com/watch?v=aqz-KE-bpKQ", title: word }, { type: "slot", name: word, height: 90 }],
}));

/** Runs in the page: `turns` times a widget comes, is paged, gets other data, moves twice and goes. */
async function live(turns, [first, second]) {
  const [here, there] = [document.getElementById("here"), document.getElementById("there")];
  for (let turn = 0; turn < turns; turn += 1) {
    const element = document.createElement("dont-miss");
    element.setAttribute("ago", "");
    element.data = first;
    here.append(element);
    await element.ready;
    element.querySelector(".dm-next").click();
    element.querySelector(".dm-teaser a").dispatchEvent(new MouseEvent("mousedown", { bubbles: true, buttons: 1 }));
    there.append(element);
    element.data = second;
    await element.ready;
    here.append(element);
    element.setAttribute("parts", "article dont-miss");
    await new Promise((done) => setTimeout(done));
    element.remove();
  }
}

const open = async (head = "") => {
  await browser.open(site.pages.page({ head: head + scriptTag(site.assets), body: `<div id="here"></div><div id="there"></div>` }));
  await browser.until(() => Boolean(customElements.get("dont-miss")));
  // What is made once, at the first widget, is no leak.
  await browser.evaluate(live, 10, articles);
  await pause(1200);
};

test("listeners, timers, frames, observers and requests, as the page counts them", async () => {
  await open(ledger);
  const before = await browser.evaluate(() => window.held());
  await browser.evaluate(live, TURNS, articles);
  await pause(1200);
  const after = await browser.evaluate(() => window.held());
  assert.deepEqual(after, before);
  await quiet();
});

if (engine === "chromium") {
  test("listeners, nodes and bytes, as DevTools count them", async () => {
    await open();
    await browser.devtools("Performance.enable");
    const count = async () => {
      await settled();
      for (let turn = 0; turn < 3; turn += 1) await browser.devtools("HeapProfiler.collectGarbage");
      const { jsEventListeners, nodes, documents } = await browser.devtools("Memory.getDOMCounters");
      const { metrics } = await browser.devtools("Performance.getMetrics");
      return { jsEventListeners, nodes, documents, heap: metrics.find(({ name }) => name === "JSHeapUsedSize").value };
    };
    const before = await count();
    await browser.evaluate(live, TURNS, articles);
    await pause(1200);
    const after = await count();
    assert.deepEqual([after.jsEventListeners - before.jsEventListeners, after.documents - before.documents], [0, 0]);
    // One page's worth of nodes may wait for the engine's next look; two hundred would be sixty thousand.
    assert.ok(after.nodes - before.nodes < 300, `${after.nodes - before.nodes} nodes more`);
    assert.ok(after.heap - before.heap < 300_000, `${after.heap - before.heap} bytes more`);
    await quiet();
  });
}

test("the module's own memory stays as large as it was", async () => {
  // The memory is made inside the instance, and handed over among what it exports.
  const keep = `<script>
    WebAssembly.Instance = class extends WebAssembly.Instance {
      constructor(...values) {
        super(...values);
        const memory = Object.values(this.exports).find((value) => value instanceof WebAssembly.Memory);
        // The second module has none of its own: it works in the first one's.
        if (memory) window.pages = () => memory.buffer.byteLength;
      }
    };
  </script>`;
  await open(keep);
  const before = await browser.evaluate(() => window.pages());
  await browser.evaluate(live, TURNS, articles);
  assert.equal(await browser.evaluate(() => window.pages()), before);
  assert.ok(before > 0);
});
