// Hostile HTML and addresses as bodies in publishers' formats, through the real modules: what is drawn is what is drawn natively,
// where every word was counted; nothing runs, nothing is asked for, nothing stands there that isn't in the closed lists.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { engine } from "./browser.mjs";
import { program } from "./command.mjs";
import { scriptTag } from "./dist.mjs";
import { settled } from "./drawn.mjs";
import { browser, site } from "./fixture.mjs";
import { guard } from "./guard.mjs";
import { decode, inputs } from "./inputs.mjs";

const fixtures = fileURLToPath(new URL("../../newswire/tests/html/fixtures/", import.meta.url));
const BATCH = 250;

/** Pictures and media may be asked for, so the page forbids them: whatever is still asked for must not be. */
const POLICY = "img-src 'none'; media-src 'none'";

/** A body with an address wherever one may stand. */
function around(address) {
  const written = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<p><a href="${written}">here</a></p><img src="${written}" alt=there srcset="${written} 300w, /b.jpg 600w">`
    + `<iframe src="${written}" title=frame></iframe><video src="${written}" poster="${written}"></video><audio><source src="${written}"></audio>`
    + `<blockquote class=twitter-tweet cite="${written}">post <a href="${written}">day</a></blockquote>`;
}

/** Bodies as the two commonest formats have them, in turn. */
function wrapped(html, index) {
  if (index % 2 === 0) return { name: `${index}.json`, text: JSON.stringify({ id: 1, link: "https://news.example/fog", title: { rendered: "Fog" }, content: { rendered: html } }) };
  const encoded = html.replaceAll("]]>", "]]]]><![CDATA[>");
  return {
    name: `${index}.xml`,
    text: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>Fog</title><link>https://news.example/fog</link>`
      + `<content:encoded><![CDATA[${encoded}]]></content:encoded></item></channel></rss>`,
  };
}

/** Each document with what the command draws of it; nothing, where it draws nothing. */
function drawnNatively(documents) {
  const folder = mkdtempSync(path.join(tmpdir(), "dont-miss-bodies-"));
  const out = path.join(folder, "out");
  mkdirSync(out);
  for (const { name, text } of documents) writeFileSync(path.join(folder, name), text);
  const names = documents.map(({ name }) => name);
  spawnSync(program, ["render", "--parts=article", `--out=${out}`, ...names], { cwd: folder, stdio: "ignore" });
  const drawn = new Set(readdirSync(out));
  const all = documents.map((one) => {
    const file = one.name.replace(/\w+$/, "html");
    return { ...one, markup: drawn.has(file) ? readFileSync(path.join(out, file), "utf8").trimEnd() : "" };
  });
  rmSync(folder, { recursive: true });
  return all;
}

/** Runs in the page: draws each document, and answers what was wrong. */
async function drawAll(batch) {
  await customElements.whenDefined("dont-miss");
  const report = { differing: [], strangers: [] };
  await Promise.all(batch.map(async ({ name, text, markup }) => {
    const widget = document.createElement("dont-miss");
    widget.setAttribute("parts", "article");
    widget.data = text;
    document.getElementById("place").append(widget);
    const failure = await widget.ready.then(() => "", (error) => error.code);
    // Pictures that don't come are marked, sooner or later.
    const found = failure ? "" : widget.innerHTML.replaceAll(" dm-broken", "");
    if (found !== markup) {
      let at = 0;
      while (found[at] === markup[at]) at += 1;
      report.differing.push(`${name} ${failure}: ${found.slice(at, at + 80)} instead of ${markup.slice(at, at + 80)}`);
    }
    report.strangers.push(...window.inspect(widget).strangers);
  }));
  await new Promise((done) => setTimeout(done, 50));
  return { ...report, executions: window.executions, errors: window.watch.errors };
}

async function open() {
  await browser.open(site.pages.page({ head: scriptTag(site.assets), body: `<div id="place"></div>`, headers: { "content-security-policy": POLICY } }));
  await browser.evaluate(guard);
}

async function harmless(bodies) {
  const documents = drawnNatively(bodies.map((html, index) => wrapped(html.toWellFormed(), index)));
  const found = { differing: [], strangers: [], executions: [], errors: [], visits: [] };
  for (let start = 0; start < documents.length; start += BATCH) {
    await open();
    const report = await browser.evaluate(drawAll, documents.slice(start, start + BATCH));
    for (const key of Object.keys(report)) found[key].push(...report[key]);
  }
  await settled();
  found.visits = site.elsewhere.visits();
  const drawn = documents.filter(({ markup }) => markup).length;
  console.log(`${engine}: ${documents.length} bodies, ${drawn} drawn, ${found.executions.length} executions`);
  for (const key of Object.keys(found)) found[key] = found[key].slice(0, 10);
  assert.deepEqual(found, { differing: [], strangers: [], executions: [], errors: [], visits: [] });
  return drawn;
}

test("the guard sees what a naive page lets happen", async () => {
  await open();
  const naive = `<img src=x onerror="alert(1)"><iframe src="http://elsewhere.example/"></iframe><p style="color: red">red</p>`;
  const { strangers } = await browser.evaluate((html) => {
    const place = document.getElementById("place");
    place.innerHTML = html;
    return window.inspect(place);
  }, naive);
  await browser.until(() => window.executions.length > 0);
  await settled();
  assert.ok(strangers.includes("<iframe>"));
  assert.ok(strangers.some((one) => one.startsWith("p style=")));
  assert.ok(site.elsewhere.visits().some((address) => address.includes("elsewhere.example")));
});

test("bodies as newsrooms have them, and messier ones", async () => {
  const bodies = readdirSync(fixtures).filter((name) => name.endsWith(".html")).map((name) => readFileSync(path.join(fixtures, name), "utf8"));
  const hostile = [`<img src=x onerror=alert(1)>`, `<svg onload=alert(1)><text>seen</text></svg>`, around("javascript:alert(1)"), "<div>".repeat(5000) + "deep"];
  const drawn = await harmless([...bodies, ...hostile].flatMap((html) => [html, html]));
  assert.ok(drawn >= 20, `${drawn} drawn`);
});

const ofBodies = inputs.filter(({ kind }) => /^(html|url)-/.test(kind));

if (ofBodies.length > 0) {
  test(`${ofBodies.length} hostile inputs as bodies`, { timeout: 600_000 }, async () => {
    const bodies = ofBodies.map((input) => (input.kind.startsWith("url") ? around(decode(input)) : decode(input)));
    const drawn = await harmless(bodies);
    assert.ok(drawn > bodies.length * 0.95, `${drawn} of ${bodies.length} drawn`);
  });
}
