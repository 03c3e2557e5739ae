// Pages from a server: put on the publisher's host, with a note of all that happens to what was sent.

import assert from "node:assert/strict";
import { browser, site } from "./fixture.mjs";
import { render } from "./command.mjs";
import { watch } from "./page.mjs";

/** Runs in the page before the widget's script: keeps the markup as it was parsed, and every change to it. */
function keepRecords() {
  window.changes = [];
  window.shifts = [];
  const unbroken = (classes) => classes.split(" ").filter((name) => name && name !== "dm-broken").join(" ");
  /** What behaviours may do to markup that they found finished. */
  const isAllowed = ({ target, type, attributeName, oldValue }) => {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    if (attributeName === "data-dm-live") return element.localName === "dont-miss";
    if (attributeName === "aria-disabled") return element.matches(".dm-button");
    if (attributeName === "class") return unbroken(element.className) === unbroken(oldValue ?? "");
    const timed = document.querySelector("dont-miss").matches("[zone], [ago]");
    return type !== "attributes" && (element.closest(".dm-status") || (timed && element.closest("time")));
  };
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    const element = document.querySelector("dont-miss");
    window.sent = element.innerHTML;
    window.nodes = [...element.querySelectorAll("*")];
    new MutationObserver((records) => {
      for (const record of records) {
        if (isAllowed(record)) continue;
        const { target, type, attributeName, addedNodes, removedNodes } = record;
        const named = (node) => `${node.nodeName.toLowerCase()}.${node.className ?? ""}`;
        window.changes.push([type, named(target), attributeName, "+", [...addedNodes].map(named), "-", [...removedNodes].map(named)].flat().join(" "));
      }
    }).observe(element, { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true });
  });
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((/** @type {any} */ { value, sources }) =>
        [value, ...sources.map(({ node, previousRect, currentRect }) => [node?.className, JSON.stringify(previousRect), JSON.stringify(currentRect)].join(" "))].join("; "))))
      .observe({ type: "layout-shift", buffered: true });
  }
}

const RECORDS = `<script>(${keepRecords})();</script>`;

let pages = 0;

/**
 * Puts the page that the command writes of an article on the publisher's host; `edit` changes its text first, and
 * `answer` how it is sent. Answers the page's address.
 * @param {{ data: unknown, flags?: string[], edit?: (html: string) => any, answer?: object, version?: string, records?: boolean }} wanted
 */
export function serve({ data, flags = [], edit = (html) => html, answer = {}, version = "v1", records = true }) {
  const html = render(data, "--page", `--assets=${site.assets.origin}/${version}/`, ...flags);
  const noted = records ? html.replace("<head>", `<head>${watch}${RECORDS}`) : html;
  pages += 1;
  return site.pages.answer(`/served-${pages}.html`, { type: "text/html; charset=utf-8", body: edit(noted), ...answer });
}

/** Waits until the widget is live, and what comes with that has come. */
export async function live() {
  await browser.until(() => document.querySelector("dont-miss[data-dm-live]"));
  await browser.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))));
}

/** What has been drawn since the page was parsed. */
export const drawn = () => browser.evaluate(() => window.changes);

/** Markup without what behaviours may change in it. */
const still = (html) =>
  html
    .replaceAll(/ aria-disabled="(true|false)"/gu, "")
    .replaceAll(/(class="dm-status" role="status">)[^<]*/gu, "$1")
    .replaceAll(/ class="dm-broken"| dm-broken(?=")/gu, "");

/** What stands in the element is this markup, and nothing else. */
export async function stands(expected) {
  const found = still(await browser.evaluate(() => document.querySelector("dont-miss").innerHTML));
  const wanted = still(expected);
  let same = 0;
  while (same < wanted.length && found[same] === wanted[same]) same += 1;
  const around = (html) => html.slice(Math.max(0, same - 60), same + 120);
  assert.ok(found === wanted, `expected …${around(wanted)}\nfound …${around(found)}`);
}
