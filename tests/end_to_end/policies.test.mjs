// Under the strictest policies that a publisher can send, the widget draws and no violation is reported.

import assert from "node:assert/strict";
import { test } from "node:test";
import { builds, dist, scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { quiet, settled, shows } from "./drawn.mjs";
import { ferry, ferryWith, inline } from "./articles.mjs";
import { watchHash } from "./page.mjs";

const NONCE = "dTNqR2c";
const assets = site.assets.origin;
const pictures = ferryWith({
  image: { url: "https://pictures.example/boat.jpg", width: 1200, height: 800, altText: "A boat", creditText: "M. Holt" },
  articleBody: [
    { type: "paragraph", text: "The first boat left at six." },
    { type: "image", url: "https://pictures.example/{width}/quay.jpg", altText: "The quay" },
    { type: "list", items: ["flour", "letters"] },
  ],
});

/** What stands around `script-src` in docs/security.md, for any form of it. */
const strict = (scripts, { own = assets } = {}) =>
  `default-src 'none'; script-src ${scripts}; style-src 'none'; connect-src ${own}; img-src https:; base-uri 'none'; `
  + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Every form is tried with both builds; `tag` and `headers` say what a publisher writes for it. */
const forms = {
  "nonce and strict-dynamic": () => ({
    nonce: NONCE,
    tag: { nonce: NONCE },
    headers: { "content-security-policy": strict(`'nonce-${NONCE}' 'strict-dynamic' 'wasm-unsafe-eval'`) },
  }),
  "nonce, strict-dynamic and an integrity hash on the tag": () => ({
    nonce: NONCE,
    tag: { nonce: NONCE, integrity: true },
    headers: { "content-security-policy": strict(`'nonce-${NONCE}' 'strict-dynamic' 'wasm-unsafe-eval'`) },
  }),
  "nonce alone": () => ({
    nonce: NONCE,
    tag: { nonce: NONCE },
    headers: { "content-security-policy": strict(`'nonce-${NONCE}' 'wasm-unsafe-eval'`) },
  }),
  "host list": () => ({
    tag: {},
    headers: { "content-security-policy": strict(`${assets} ${watchHash} 'wasm-unsafe-eval'`) },
  }),
  hash: (build) => ({
    tag: { integrity: true },
    headers: { "content-security-policy": strict(`'${dist.integrity(builds[build])}' ${watchHash} 'wasm-unsafe-eval'`) },
  }),
  "hash and strict-dynamic": (build) => ({
    tag: { integrity: true },
    headers: {
      "content-security-policy":
        strict(`'${dist.integrity(builds[build])}' ${watchHash} 'strict-dynamic' 'wasm-unsafe-eval'`),
    },
  }),
  "Cross-Origin-Embedder-Policy: require-corp": () => ({
    nonce: NONCE,
    tag: { nonce: NONCE, crossorigin: true },
    headers: {
      "content-security-policy": strict(`'nonce-${NONCE}' 'strict-dynamic' 'wasm-unsafe-eval'`),
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
    },
    // Pictures of hosts that don't allow it are the publisher's to sort out.
    data: ferry,
  }),
  "sandbox allow-scripts": () => ({
    nonce: NONCE,
    tag: { nonce: NONCE },
    headers: {
      "content-security-policy":
        `${strict(`'nonce-${NONCE}' 'strict-dynamic' 'wasm-unsafe-eval'`)}; sandbox allow-scripts`,
    },
  }),
  "Integrity-Policy for scripts": () => ({
    tag: { integrity: true },
    headers: { "integrity-policy": "blocked-destinations=(script)" },
  }),
  "nothing but Trusted Types": () => ({
    tag: {},
    headers: { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" },
  }),
};

for (const [form, write] of Object.entries(forms)) {
  for (const build of Object.keys(builds)) {
    test(`${form}: ${build}`, async () => {
      const { nonce, tag, headers, data = pictures } = write(build);
      const head = scriptTag(site.assets, { build, ...tag });
      await browser.open(site.pages.page({ nonce, headers, head, body: inline(data) }));
      await shows(data.headline);
      await settled();
      await quiet();
      assert.ok(await styled(), "the stylesheet works");
    });
  }
}

test("own host: 'self'", async () => {
  for (const build of Object.keys(builds)) {
    for (const name of dist.names.filter((name) => /\.(js|wasm)$/.test(name))) {
      const type = name.endsWith(".wasm") ? "application/wasm" : "text/javascript; charset=utf-8";
      site.pages.answer(`/own/${name}`, { type, body: dist.read(name) });
    }
    const headers = { "content-security-policy": strict(`'self' ${watchHash} 'wasm-unsafe-eval'`, { own: "'self'" }) };
    const head = scriptTag(site.pages, { build, version: "own" });
    await browser.open(site.pages.page({ headers, head, body: inline(pictures) }));
    await shows(ferry.headline);
    await settled();
    await quiet();
  }
});

test("data from an address under the full policy", async () => {
  const src = site.assets.answer("/articles/3.json",
    { headers: { "access-control-allow-origin": "*" }, body: JSON.stringify(pictures) });
  const headers = { "content-security-policy": strict(`'nonce-${NONCE}' 'strict-dynamic' 'wasm-unsafe-eval'`) };
  const head = scriptTag(site.assets, { nonce: NONCE });
  await browser.open(site.pages.page({ nonce: NONCE, headers, head, body: `<dont-miss src="${src}"></dont-miss>` }));
  await shows(ferry.headline);
  await settled();
  await quiet();
});

/** The harness itself must see what a policy forbids. */
test("a violation is seen", async () => {
  const headers = { "content-security-policy": strict(`'nonce-${NONCE}' 'strict-dynamic'`) };
  await browser.open(site.pages.page({ nonce: NONCE, headers, body: `<p id="p">Text</p>` }));
  const threw = await browser.evaluate(() => {
    document.getElementById("p").setAttribute("style", "color: red");
    try {
      document.getElementById("p").innerHTML = "<i>x</i>";
      return false;
    } catch {
      return true;
    }
  });
  assert.equal(threw, await browser.evaluate(() => "trustedTypes" in window));
  await browser.until(() => window.watch.violations.some((violation) => violation.startsWith("style-src")));
});

/** Whether the stylesheet has arrived: a custom element is inline without one. */
const styled = () =>
  browser.evaluate(() => {
    const root = document.querySelector("dont-miss");
    return root.getRootNode().adoptedStyleSheets.length > 0 && getComputedStyle(root).display === "block";
  });
