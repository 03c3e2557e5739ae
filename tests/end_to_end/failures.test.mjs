// When something is missing, blocked or broken, the page stays as it was, one event says why, and the host notices nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { builds, dist, scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled, shows } from "./drawn.mjs";
import { ferry, ferryWith, inline } from "./articles.mjs";
import { watchHash } from "./page.mjs";

const FALLBACK = `<p id="fallback">Read the <a href="/ferry">article</a> on its own page.</p>`;
const WASM_HEADERS = { "access-control-allow-origin": "*", "cache-control": "no-store" };
const CORS = { "access-control-allow-origin": "*" };

const withFallback = (data = ferry) => inline(data).replace("</dont-miss>", `${FALLBACK}</dont-miss>`);
const fromAddress = (src) => `<dont-miss id="widget" src="${src}">${FALLBACK}</dont-miss>`;

/** The page still shows its own content, has heard of one error, and nothing reached `window`. */
async function staysAndSays({ violations = false } = {}) {
  const { detail, bubbles } = await heard("dm:error");
  await settled();
  for (const key of ["stage", "code", "message", "version"]) {
    assert.equal(typeof detail[key], "string", `dm:error has a ${key}: ${JSON.stringify(detail)}`);
    assert.notEqual(detail[key], "");
  }
  assert.match(detail.version, /^\d+\.\d+\.\d+/);
  assert.ok(bubbles);
  const watch = await browser.watched();
  assert.equal(watch.events.filter((event) => event.type === "dm:error").length, 1, "one dm:error");
  assert.equal(watch.events.filter((event) => event.type === "dm:ready").length, 0, "no dm:ready");
  assert.deepEqual(watch.errors, []);
  if (!violations) assert.deepEqual(watch.violations, []);
  const shown = await browser.evaluate(() => document.querySelector("dont-miss #fallback")?.innerText);
  assert.equal(shown, "Read the article on its own page.");
  return detail;
}

for (const build of Object.keys(builds)) {
  test(`${build}: WebAssembly forbidden by policy`, async () => {
    const headers = { "content-security-policy": `script-src ${site.assets.origin} ${watchHash}` };
    await browser.open(site.pages.page({ headers, head: scriptTag(site.assets, { build }), body: withFallback() }));
    await staysAndSays({ violations: true });
  });

  test(`${build}: the Wasm's host forbidden by policy`, async () => {
    const headers = { "content-security-policy": "connect-src 'self'" };
    await browser.open(site.pages.page({ headers, head: scriptTag(site.assets, { build }), body: withFallback() }));
    await staysAndSays({ violations: true });
  });

  const deleted = {
    "WebAssembly deleted": "delete window.WebAssembly",
    "WebAssembly without its functions": "window.WebAssembly = {}",
    "WebAssembly that throws": `for (const name of ["instantiate", "instantiateStreaming", "compile", "compileStreaming", "Module", "Instance"])
      WebAssembly[name] = () => { throw new Error("not here") }`,
  };
  for (const [what, script] of Object.entries(deleted)) {
    test(`${build}: ${what}`, async () => {
      const head = `<script>${script}</script>${scriptTag(site.assets, { build })}`;
      await browser.open(site.pages.page({ head, body: withFallback() }));
      await staysAndSays();
    });
  }

  const bytes = dist.read(dist.wasm);
  const flipped = Buffer.from(bytes);
  flipped[flipped.length - 3] ^= 1;
  const broken = {
    "a byte of the Wasm flipped": { body: flipped },
    "the Wasm cut short": { body: bytes.subarray(0, bytes.length / 2) },
    "the Wasm empty": { body: "" },
    "404 for the Wasm": { status: 404, type: "text/plain", body: "not here" },
    "500 for the Wasm": { status: 500, type: "text/plain", body: "later" },
    "a page instead of the Wasm": { type: "text/html", body: "<h1>Welcome</h1>" },
    "a broken connection for the Wasm": { body: "abort" },
    "the Wasm without leave to read it": { body: bytes, headers: { "cache-control": "no-store" } },
  };
  for (const [what, answer] of Object.entries(broken)) {
    test(`${build}: ${what}`, async () => {
      site.assets.answer(`/broken/${dist.wasm}`, { headers: WASM_HEADERS, ...answer });
      const head = scriptTag(site.assets, { build, version: "broken" });
      await browser.open(site.pages.page({ head, body: withFallback() }));
      await staysAndSays();
    });
  }

  test(`${build}: the Wasm served as something else, but whole`, async () => {
    for (const type of ["application/octet-stream", "text/plain", "text/html"]) {
      site.assets.answer(`/typed/${dist.wasm}`, { headers: WASM_HEADERS, type, body: bytes });
      const head = scriptTag(site.assets, { build, version: "typed" });
      await browser.open(site.pages.page({ head, body: withFallback() }));
      await shows(ferry.headline);
      await quiet();
    }
  });

  test(`${build}: the script itself doesn't come`, async () => {
    site.assets.answer(`/gone/${builds[build]}`, { status: 404, body: "not here" });
    await browser.open(site.pages.page({ head: scriptTag(site.assets, { build, version: "gone" }), body: withFallback() }));
    await shows("Read the article");
    await quiet();
  });
}

const badAnswers = {
  "404": { status: 404, body: "{}" },
  "410": { status: 410, body: "{}" },
  "500": { status: 500, body: "{}" },
  "invalid JSON": { body: `{"headline": "Ferry",}` },
  "JSON that ends too early": { body: JSON.stringify(ferry).slice(0, 200) },
  "a page": { type: "text/html", body: "<!DOCTYPE html><title>Not found</title>" },
  nothing: { body: "" },
  "null": { body: "null" },
  "a list": { body: "[]" },
  "a number": { body: "42" },
  "an empty object": { body: "{}" },
  "over 2 MiB": { body: JSON.stringify(ferryWith({ articleBody: "x".repeat(2 * 1024 * 1024) })) },
  "a broken connection": { body: "abort" },
  "no leave to read": { body: JSON.stringify(ferry), headers: {} },
};
for (const [what, answer] of Object.entries(badAnswers)) {
  test(`data: ${what}; a second widget is not touched`, async () => {
    const src = site.assets.answer("/articles/bad.json", { headers: CORS, ...answer });
    await browser.open(site.pages.page({
      head: scriptTag(site.assets),
      body: `${fromAddress(src)}<div id="other">${inline(ferry, `id="second"`)}</div>`,
    }));
    await shows(ferry.headline, "#second");
    const { detail, target } = await heard("dm:error");
    await settled();
    assert.equal(target, "widget");
    for (const key of ["stage", "code", "message", "version"]) assert.equal(typeof detail[key], "string", key);
    const watch = await browser.watched();
    assert.equal(watch.events.filter((event) => event.type === "dm:error").length, 1);
    assert.deepEqual(watch.errors, []);
    await shows("Read the article", "#widget");
  });
}

test("data: an address that names no element, and a script that is no JSON", async () => {
  for (const body of [fromAddress("#nobody"), `<dont-miss id="widget"><script type="application/json">{"headline</script>${FALLBACK}</dont-miss>`]) {
    await browser.open(site.pages.page({ head: scriptTag(site.assets), body }));
    await staysAndSays();
  }
});

test("no data at all: nothing happens until some comes", async () => {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `<dont-miss id="widget">${FALLBACK}</dont-miss>` }));
  await browser.until(() => Boolean(customElements.get("dont-miss")));
  await settled();
  await quiet();
  await shows("Read the article");
  await browser.evaluate((data) => { document.getElementById("widget").data = data; }, ferry);
  await shows(ferry.headline);
});

test("after the first draw, bad data leaves the page as it is, and good data goes on", async () => {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: withFallback() }));
  await shows(ferry.headline);
  const before = await browser.evaluate(() => {
    const html = document.querySelector("dont-miss").innerHTML;
    document.getElementById("widget").data = "{ not json";
    return html;
  });
  await heard("dm:error");
  await settled();
  assert.equal(await browser.evaluate(() => document.querySelector("dont-miss").innerHTML), before);
  await browser.evaluate((data) => { document.getElementById("widget").data = data; }, ferryWith({ headline: "A new headline" }));
  await shows("A new headline");
  await quiet();
});

test("mount(): rejects with a code, and what the element shows stays", async () => {
  await browser.open(site.pages.page({ body: `<div id="place">${FALLBACK}</div>` }));
  const answers = await browser.evaluate(async (src, gone) => {
    const { mount } = await import(src);
    const place = document.getElementById("place");
    const cycle = {};
    cycle.self = cycle;
    const seen = [];
    for (const data of [undefined, null, 7, "", "{", "[]", {}, cycle, gone]) {
      const error = await mount(place, data).then(() => "drawn", (reason) => reason);
      seen.push({ error: error instanceof Error, code: typeof error.code, text: place.innerText });
    }
    return seen;
  }, `${site.assets.origin}/v1/dont-miss.js`, `${site.pages.origin}/gone.json`);
  for (const seen of answers) {
    assert.deepEqual(seen, { error: true, code: "string", text: "Read the article on its own page." });
  }
  await quiet();
});
