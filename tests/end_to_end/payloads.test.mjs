// Every hostile input of the file that HOSTILE_PAYLOADS names, as text, address, picture and document, through the real widget: nothing runs.
//
// Those that run in naive `innerHTML` must fire here too, or the guard is blind.

import assert from "node:assert/strict";
import { test } from "node:test";
import { engine } from "./browser.mjs";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { settled } from "./drawn.mjs";
import { guard } from "./guard.mjs";
import { decode, inputs } from "./inputs.mjs";

const BATCH = 200;

/** Runs in the page: puts each input into each place, and answers what happened. */
async function tryAll(batch, decode) {
  const read = Function(`return (${decode})`)();
  await customElements.whenDefined("dont-miss");
  const place = document.getElementById("place");
  const report = { drawn: 0, refused: 0, unread: [], strangers: [] };
  for (const input of batch) {
    const text = read(input);
    const picture = { url: text, altText: text, caption: text, creditText: text, renditions: [{ url: text, width: 320 }] };
    const article = {
      headline: text, description: text, inLanguage: text, author: { name: text, url: text }, datePublished: text, image: picture, keywords: [text],
      articleBody: [
        text, { type: "paragraph", text: [text, { text, href: text, marks: [text] }] }, { type: "image", ...picture }, { type: "code", text, language: text },
        { type: "embed", url: text, title: text, provider: text }, { type: "video", url: text, poster: text }, { type: "table", rows: [[text]] },
        { type: "quote", text, citation: text }, { type: text, text }, { type: "slot", name: text, label: text },
      ],
      dontMiss: [{ headline: text, url: text, image: picture, sponsor: text, id: text }],
      related: [{ headline: text, url: text }, text],
    };
    // A few inputs are tens of megabytes: once is enough of them.
    for (const data of [text.length > 100_000 ? { headline: text } : article, text]) {
      const widget = document.createElement("dont-miss");
      const answer = new Promise((done) => {
        for (const type of ["dm:ready", "dm:error"]) widget.addEventListener(type, done, { once: true });
        setTimeout(() => done({ type: "silence", detail: { code: "silence", message: data } }), 10_000);
      });
      widget.data = data;
      place.replaceChildren(widget);
      const { type, detail } = await answer;
      report[type === "dm:ready" ? "drawn" : "refused"] += 1;
      if (type === "silence" || (type === "dm:error" && data !== text)) report.unread.push(`${input.id}: ${detail.code}: ${detail.message.slice(0, 100)}`);
      const { strangers } = window.inspect(widget);
      if (strangers.length > 0) report.strangers.push(`${input.id}: ${strangers[0]}`);
    }
  }
  await new Promise((done) => setTimeout(done, 50));
  return { ...report, executions: window.executions, errors: window.watch.errors };
}

/** Runs in the page: does what no widget may do, and answers which inputs ran their script. */
async function fireAll(batch, decode) {
  const read = Function(`return (${decode})`)();
  const fired = [];
  for (const input of batch) {
    window.executions.length = 0;
    const naive = document.createElement("div");
    document.body.append(naive);
    naive.innerHTML = read(input);
    for (let waited = 0; waited < 60 && window.executions.length === 0; waited += 1) await new Promise((done) => setTimeout(done, 25));
    if (window.executions.length > 0) fired.push(input.id);
    naive.remove();
  }
  return fired;
}

async function open() {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `<div id="place"></div>` }));
  await browser.evaluate(guard);
}

if (inputs.length > 0) {
  test("the guard sees what naive innerHTML lets run", async () => {
    await open();
    const live = inputs.filter((input) => input.fires_innerhtml?.some((name) => name.startsWith(engine)));
    const fired = await browser.evaluate(fireAll, live, String(decode));
    console.log(`${engine}: ${fired.length} of ${live.length} inputs run through innerHTML`);
    if (engine !== "webkit") assert.ok(fired.length >= live.length * 0.95 && fired.length > 100, `${fired.length} of ${live.length}`);
  });

  test(`${inputs.length} inputs through the widget`, { timeout: 600_000 }, async () => {
    const total = { drawn: 0, refused: 0 };
    const found = { executions: [], strangers: [], unread: [], errors: [] };
    for (let start = 0; start < inputs.length; start += BATCH) {
      await open();
      const batch = inputs.slice(start, start + BATCH).map(({ id, payload, enc, gen }) => ({ id, payload, enc, gen }));
      const report = await browser.evaluate(tryAll, batch, String(decode));
      total.drawn += report.drawn;
      total.refused += report.refused;
      for (const key of Object.keys(found)) found[key].push(...report[key]);
    }
    await settled();
    console.log(`${engine}: ${inputs.length} inputs, ${total.drawn} documents drawn, ${total.refused} refused, ${found.executions.length} executions`);
    // Only what is over the limit of size may stay unread.
    found.unread = found.unread.filter((what) => !what.includes("too-large"));
    assert.deepEqual(found, { executions: [], strangers: [], unread: [], errors: [] });
  });
} else {
  test("no file of hostile inputs is named", () => assert.equal(inputs.length, 0));
}
