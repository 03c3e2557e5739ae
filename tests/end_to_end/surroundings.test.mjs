// The look holds wherever a publisher puts it: each page of tests/surroundings, wide and narrow, is asked what its reader sees.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { test } from "node:test";
import { browser, site } from "./fixture.mjs";

const surroundings = new URL("../surroundings/", import.meta.url);
const demo = new URL("../../www/demo/", import.meta.url);
const names = readdirSync(surroundings);
const TYPES = { ".html": "text/html; charset=utf-8", ".webp": "image/webp" };

/** Puts the page, its sheets, the article and its pictures on the publisher's host; answers the page's address. */
function publish(name) {
  const put = (path, file) => site.pages.answer(path, { type: TYPES[extname(path)], body: readFileSync(file) });
  for (const sheet of names.filter((file) => file.endsWith(".css"))) put(`/${sheet}`, new URL(sheet, surroundings));
  for (const picture of readdirSync(new URL("pictures/", demo)).filter((file) => file.endsWith(".webp"))) {
    put(`/pictures/${picture}`, new URL(`pictures/${picture}`, demo));
  }
  put("/articles/every-block.json", new URL("articles/every-block.json", demo));
  const page = readFileSync(new URL(name, surroundings), "utf8").replace("/dist/", `${site.assets.origin}/v1/`);
  return site.pages.answer(`/${name}`, { type: TYPES[".html"], body: page });
}

/** Runs in the page: whether the widget has drawn and its behaviours are attached. */
function drawn() {
  const root = document.querySelector("dont-miss") ?? document.getElementById("host")?.shadowRoot?.querySelector("dont-miss");
  window.widget = root;
  return root?.querySelector(".dm-related-item") && Boolean(root.closest("[data-dm-live]") ?? root.querySelector("[data-dm-live]"));
}

/** Runs in the page: what a reader can see and reach, as a list of what is wrong with it. */
function complaints() {
  const all = (selector) => [...window.widget.querySelectorAll(selector)];
  const one = (selector) => all(selector)[0];
  const box = (element) => element.getBoundingClientRect();
  const style = (element, pseudo) => getComputedStyle(element, pseudo);
  const size = (element) => parseFloat(style(element).fontSize);
  const list = one(".dm-teasers");
  const cards = all(".dm-teaser");
  const [first, second] = all(".dm-body > .dm-paragraph");
  const heading = one(".dm-body > .dm-level-2");
  one(".dm-next").focus();
  const facts = {
    "the page doesn't scroll sideways": document.documentElement.scrollWidth <= innerWidth,
    "the widget is as wide as its place": box(window.widget).width >= 200 && box(window.widget).right <= innerWidth + 0.5,
    "cards stand in one row": new Set(cards.map((card) => Math.round(box(card).top))).size === 1,
    "the row scrolls": list.scrollWidth > list.clientWidth + 1,
    "a card is no wider than the row": box(cards[0]).width <= list.clientWidth,
    "a piece of a further card shows": cards.some((card) => box(card).left < box(list).right - 8 && box(card).right > box(list).right),
    "a card's link covers the card": box(cards[0]).height - parseFloat(style(one(".dm-link"), "::after").height) < 1,
    "card pictures are 3 to 2": all(".dm-card-picture").every(({ clientWidth, clientHeight }) => Math.abs(clientWidth / clientHeight - 1.5) < 0.03),
    "body pictures are whole": all(".dm-picture").every(({ clientWidth, clientHeight }) => Math.abs(clientWidth / clientHeight - 1.5) < 0.03),
    "buttons are 44 pixels and seen": all(".dm-button").every((button) => box(button).width >= 44 && box(button).height >= 44 && style(button).visibility === "visible"),
    // WebKit's window, made narrow, is no longer the one with the focus.
    "the focus ring is drawn": !document.hasFocus() || (style(one(".dm-next")).outlineStyle !== "none" && parseFloat(style(one(".dm-next")).outlineWidth) >= 2),
    "hidden text is hidden": all(".dm-skip, .dm-status").every((element) => box(element).width <= 1 && box(element).height <= 1),
    "slots keep their height": all(".dm-height-250").every((slot) => box(slot).height >= 250),
    "the headline is larger than the text": size(one(".dm-article .dm-headline")) > size(first) * 1.2,
    "headings are larger than the text": size(heading) > size(first) * 1.1,
    "paragraphs stand apart": box(second).top - box(first).bottom >= 8,
    "lists have their markers, inside the column": style(one(".dm-list")).listStyleType !== "none" && parseFloat(style(one(".dm-list")).paddingInlineStart) >= 16,
    "a line beside a quotation touches no letter": parseFloat(style(one(".dm-quote")).paddingInlineStart) >= 8,
    "links in text are underlined": style(one(".dm-paragraph .dm-text-link")).textDecorationLine.includes("underline"),
    "columns of a table stand apart": parseFloat(style(one(".dm-table td")).paddingInlineEnd) >= 8,
  };
  return Object.entries(facts).filter(([, holds]) => !holds).map(([fact]) => fact);
}

for (const name of names.filter((file) => file.endsWith(".html"))) {
  for (const width of [1280, 500]) {
    test(`${name}, ${width} pixels wide`, async () => {
      await browser.size(width, 900);
      // An address of its own, so that the page before can't be taken for this one.
      await browser.open(`${publish(name)}?${width}`);
      await browser.until(drawn);
      assert.deepEqual(await browser.evaluate(complaints), []);
    });
  }
}
