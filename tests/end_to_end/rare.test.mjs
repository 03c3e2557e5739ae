// The second module comes when something asks for it, once a page, and a page that it doesn't come to stays as it is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dist, scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled, shows } from "./drawn.mjs";
import { ferry, ferryWith, inline } from "./articles.mjs";
import { live, serve } from "./served.mjs";

const withTable = ferryWith({ articleBody: ["Fares:", { type: "table", rows: [["adult", "4"]] }] });
const asked = (version) => site.assets.count(`/${version}/${dist.rare}`);
const open = (body, version) => browser.open(site.pages.page({ head: scriptTag(site.assets, { version }), body }));

test("an ordinary article never asks for it", async () => {
  await open(inline(), "ordinary");
  await shows(ferry.headline);
  await browser.evaluate(() => document.querySelector(".dm-next").click());
  await settled();
  assert.equal(asked("ordinary"), 0);
  await quiet();
});

for (const way of ["--data", "--src"]) {
  test(`a page from a server with its data (${way}) never asks for it, and does when the data says something else`, async () => {
    const data = way === "--data" ? way : `--src=${site.pages.answer("/ferry.json", { body: JSON.stringify(ferry) })}`;
    const version = `served${way}`;
    await browser.open(serve({ data: ferry, flags: [data], version }));
    await live();
    const { drawn, adopted } = await browser.evaluate(() => document.querySelector("dont-miss").ready);
    assert.ok(drawn === 0 && adopted > 3, `${drawn} drawn, ${adopted} adopted`);
    assert.equal(asked(version), 0);
    await browser.evaluate((data) => { document.querySelector("dont-miss").data = data; }, ferryWith({ headline: "A bridge, then" }));
    await shows("A bridge, then");
    assert.equal(asked(version), 1);
    await quiet();
  });
}

const reasons = {
  "a rare block": [inline(withTable), "dont-miss table"],
  "an option": [`<dont-miss id="widget" ago><script type="application/json">${JSON.stringify(ferry)}</script></dont-miss>`, "dont-miss article"],
  "a problem": [inline(ferryWith({ url: "javascript:alert(1)" })), "dont-miss article"],
  "a part in a list": [inline(ferryWith({ articleBody: [{ type: "list", items: ["one"] }, { type: "code", text: "1" }] })), "dont-miss pre"],
};
for (const [place, [reason, [body, drawn]]] of Object.entries(reasons).entries()) {
  test(`${reason}: fetched once for two widgets`, async () => {
    // Browsers keep what they have fetched, so each has a folder of its own.
    await open(body + body.replace("widget", "other"), `reason-${place}`);
    for (const id of ["widget", "other"]) await heard("dm:ready", id);
    assert.equal(await browser.evaluate((drawn) => document.querySelectorAll(drawn).length, drawn), 2);
    assert.equal(asked(`reason-${place}`), 1);
    await quiet();
  });
}

test("it joins a page that is alive: what was seen before is known after", async () => {
  await open(inline(), "alive");
  await shows(ferry.headline);
  await heard("dm:impression");
  await settled();
  const impressions = () => browser.evaluate(() => window.watch.events.filter(({ type }) => type === "dm:impression").length);
  const before = await impressions();
  await browser.evaluate((data) => { document.getElementById("widget").data = data; }, withTable);
  await browser.until(() => document.querySelector("dont-miss table"));
  await browser.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
  assert.equal(await impressions(), before);
  assert.equal(asked("alive"), 1);
  await quiet();
});

test("it doesn't come: the page stays, the error says so, another widget lives, and later it is asked again", async () => {
  site.assets.answer(`/broken/${dist.rare}`, { status: 404, type: "text/plain", body: "not here", headers: { "access-control-allow-origin": "*" } });
  const fallback = inline(withTable).replace("</dont-miss>", "Read the article</dont-miss>");
  await open(fallback + inline(ferry, `id="other"`), "broken");
  const { detail } = await heard("dm:error", "widget");
  assert.deepEqual([detail.stage, detail.code], ["load", "wasm-not-fetched"]);
  await shows("Read the article", "#widget");
  await shows(ferry.headline, "#other");
  site.reset();
  await browser.evaluate(() => document.getElementById("widget").reload());
  await browser.until(() => document.querySelector("#widget table"));
  await quiet();
});
