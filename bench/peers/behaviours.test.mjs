// Every peer does what the widget does once it is live: pages its cards in both directions of writing, tells the host.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { contenders, openContenders } from "../contenders.mjs";

const fixture = (name) => readFileSync(new URL(`../../newsprint/tests/fixtures/valid/${name}.json`, import.meta.url), "utf8");

let page;
before(async () => {
  page = await openContenders();
});
after(() => page?.stop());

const open = (peer, text) => page.evaluate((peer, text) => window.bench.open(peer, text, { key: "bench" }), peer, text);
const pressed = (selector) => page.evaluate((selector) => window.bench.press(selector), selector);

for (const { name, title } of contenders) {
  describe(title, () => {
    for (const [written, changes] of [["ltr", {}], ["rtl", { inLanguage: "ar", dir: "rtl" }]]) {
      test(`pages to the end and back, ${written}`, async () => {
        const nine = { ...JSON.parse(fixture("nine-teasers")), ...changes };
        await open(name, JSON.stringify(nine));
        let state = await pressed(undefined);
        assert.equal(state.previous, "true");
        assert.equal(state.next, "false");
        assert.deepEqual(state.inView.slice(0, 1), [0]);
        for (let press = 0; press < 9 && state.next === "false"; press += 1) state = await pressed(".dm-next");
        assert.equal(state.next, "true", "the button says that this is the end");
        assert.equal(state.inView.at(-1), nine.dontMiss.length - 1);
        assert.ok(state.status.includes(String(nine.dontMiss.length)), `the status says "${state.status}"`);
        assert.ok(state.events.includes("dm:carousel"));
        for (let press = 0; press < 9 && state.previous === "false"; press += 1) state = await pressed(".dm-previous");
        assert.equal(state.previous, "true", "the button says that this is the beginning");
        assert.equal(state.inView[0], 0);
      });
    }

    test("tells of a click, a slot and what is wrong", async () => {
      const article = {
        headline: "A quiet day", inLanguage: "en", articleBody: [{ type: "slot", name: "middle" }],
        dontMiss: [{ headline: "One", url: "/one" }, { headline: "Two", url: "javascript:alert(1)" }],
      };
      await open(name, JSON.stringify(article));
      const { events, hrefs, detail } = await pressed("a.dm-link");
      for (const event of ["dm:slot", "dm:problem", "dm:ready", "dm:click"]) assert.ok(events.includes(event), `${event}, told: ${events}`);
      assert.deepEqual(hrefs, ["/one"], "what may not be followed isn't a link");
      assert.equal(detail.headline, "One");
      assert.equal(detail.index, 0);
    });
  });
}
