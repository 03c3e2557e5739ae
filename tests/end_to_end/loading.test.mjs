// However the script comes into the page, and wherever the data stands, the widget draws.

import assert from "node:assert/strict";
import { test } from "node:test";
import { builds, dist, scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled, shows } from "./drawn.mjs";
import { ferry, ferryWith, inline } from "./articles.mjs";

const HEADLINE = ferry.headline;

/** Opens a page, waits for the drawn article, and checks that it was drawn once and that nothing complained. */
async function draws(parts) {
  await browser.open(site.pages.page(parts));
  await shows(HEADLINE);
  await heard("dm:ready");
  await settled();
  await quiet();
  const { articles, ready } = await browser.evaluate(() => ({
    articles: document.querySelectorAll("dont-miss article").length,
    ready: window.watch.events.filter((event) => event.type === "dm:ready").length,
  }));
  assert.deepEqual({ articles, ready }, { articles: 1, ready: 1 });
}

for (const build of Object.keys(builds)) {
  const tag = () => scriptTag(site.assets, { build });

  test(`${build}: in the head, before the element`, () => draws({ head: tag(), body: inline() }));

  test(`${build}: at the end, after the element`, () => draws({ body: inline() + tag() }));

  test(`${build}: twice`, async () => {
    // A folder of its own, because nothing may lie in the browser's cache.
    const version = `twice-${build}`;
    const twice = scriptTag(site.assets, { build, version });
    await draws({ head: twice, body: inline() + twice });
    assert.equal(site.assets.count(`/${version}/${dist.wasm}`), 1, "the Wasm is fetched once per page");
  });

  test(`${build}: two copies under two addresses`, () =>
    draws({ head: tag(), body: inline() + scriptTag(site.assets, { build, version: "v2" }) }));

  test(`${build}: another version after this one`, async () => {
    const other = dist.read(builds[build]).toString().replaceAll(/(["'`])\d+\.\d+\.\d+\1/g, '"99.0.0"');
    site.assets.answer(`/99.0.0/${builds[build]}`,
      { headers: { "access-control-allow-origin": "*" }, body: other });
    await draws({ head: tag(), body: inline() + scriptTag(site.assets, { build, version: "99.0.0" }) });
  });

  test(`${build}: injected by a script, long after the page has loaded`, async () => {
    const url = site.pages.page({ body: inline() });
    await browser.open(url);
    await browser.evaluate((src, type) => {
      const script = document.createElement("script");
      if (type === "module") script.type = type;
      script.src = src;
      document.head.append(script);
    }, `${site.assets.origin}/v1/${builds[build]}`, build);
    await shows(HEADLINE);
    await quiet();
  });

  test(`${build}: an element made by a script, after the widget has loaded`, async () => {
    await browser.open(site.pages.page({ head: tag() }));
    await browser.evaluate(async (data) => {
      await customElements.whenDefined("dont-miss");
      const element = document.createElement("dont-miss");
      element.data = data;
      document.body.append(element);
    }, ferry);
    await shows(HEADLINE);
    await quiet();
  });

  test(`${build}: with an integrity hash on the tag`, () =>
    draws({ head: scriptTag(site.assets, { build, integrity: true }), body: inline() }));
}

test("module and classic on one page", () =>
  draws({ head: scriptTag(site.assets), body: inline() + scriptTag(site.assets, { build: "classic" }) }));

test("data: from an address, of this or another host", async () => {
  for (const host of [site.pages, site.assets]) {
    const src = host.answer("/articles/1.json",
      { headers: { "access-control-allow-origin": "*" }, body: JSON.stringify(ferry) });
    await draws({ head: scriptTag(site.assets), body: `<dont-miss src="${src}">Fallback</dont-miss>` });
    assert.equal(host.count("/articles/1.json"), 1);
    host.reset();
  }
});

test("data: from a script of the page, before or after the element, by its id", async () => {
  const data = `<script id="story" type="application/ld+json">${JSON.stringify(ferry)}</script>`;
  const element = `<dont-miss src="#story">Fallback</dont-miss>`;
  await draws({ head: scriptTag(site.assets), body: data + element });
  await draws({ head: scriptTag(site.assets), body: element + data });
});

test("data: as a property, an object or JSON text, set before and after the element is known", async () => {
  for (const data of [ferry, JSON.stringify(ferry)]) {
    const url = site.pages.page({ body: `<dont-miss id="widget">Fallback</dont-miss>` });
    await browser.open(url);
    await browser.evaluate(async (data, src) => {
      document.getElementById("widget").data = data;
      await import(src);
    }, data, `${site.assets.origin}/v1/dont-miss.js`);
    await shows(HEADLINE);
    await browser.evaluate((data) => { document.getElementById("widget").data = data; },
      typeof data === "string" ? JSON.stringify(ferryWith({ headline: "Second" })) : ferryWith({ headline: "Second" }));
    await shows("Second");
    await quiet();
  }
});

test("the property can be read back, and waits for the first draw", async () => {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `<dont-miss id="widget"></dont-miss>` }));
  const seen = await browser.evaluate(async (data) => {
    await customElements.whenDefined("dont-miss");
    const widget = document.getElementById("widget");
    widget.data = data;
    await widget.ready;
    return { same: widget.data === data, text: widget.innerText };
  }, ferry);
  assert.ok(seen.same);
  assert.match(seen.text, /Ferry to the islands/);
});

test("mount(): an object, JSON text or an address", async () => {
  const address = site.pages.answer("/articles/2.json", { body: JSON.stringify(ferry) });
  await browser.open(site.pages.page({ body: `<div class="plain"></div>`.repeat(3) }));
  const seen = await browser.evaluate(async (src, data, address) => {
    const { mount } = await import(src);
    const places = document.querySelectorAll(".plain");
    const texts = [];
    for (const [index, given] of [data, JSON.stringify(data), address].entries()) {
      const widget = await mount(places[index], given, { lang: "en" });
      texts.push(places[index].innerText);
      widget.remove();
    }
    return { texts, live: document.querySelectorAll("[data-dm-live]").length };
  }, `${site.assets.origin}/v1/dont-miss.js`, ferry, address);
  for (const text of seen.texts) assert.match(text, /Ferry to the islands/);
  assert.equal(seen.live, 0);
  await quiet();
});
