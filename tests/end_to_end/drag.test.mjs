// The carousel by mouse: pulled cards follow and come to rest at a card, and neither a click nor a selection is lost by it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled } from "./drawn.mjs";
import { ferryWith, inline } from "./articles.mjs";

const teasers = (count) => Array.from({ length: count }, (_, index) => ({ headline: `Teaser number ${index}`, url: `https://daily.example/${index}` }));

/** A drawn widget with nine teasers, whose links are told of and not followed. */
async function open({ dir = "ltr", count = 9 } = {}) {
  await browser.size(1000, 900);
  const style = `<style>body { margin: 0 20px; font-size: 16px } .dm-teaser { height: 200px }</style>`;
  const data = ferryWith({ dontMiss: teasers(count), dir });
  await browser.open(site.pages.page({ head: style + scriptTag(site.assets), body: `<div dir="${dir}">${inline(data)}</div>` }));
  await heard("dm:ready");
  await browser.evaluate(() => {
    window.followed = [];
    addEventListener("click", (event) => {
      if (!event.defaultPrevented) window.followed.push(event.target.closest("a")?.href ?? event.target.className);
      event.preventDefault();
    });
  });
}

const card = (index) => `.dm-teaser:nth-child(${index})`;

/** How far the list is scrolled along the line of writing, and which card begins where the list does. */
const place = () => browser.evaluate(() => {
  const list = document.querySelector(".dm-teasers");
  const start = (box) => (getComputedStyle(list).direction === "rtl" ? -box.right : box.left);
  const edge = start(list.getBoundingClientRect()) + 3;
  const cards = [...list.children].map((element) => Math.abs(start(element.getBoundingClientRect()) - edge));
  return { scrolled: Math.abs(list.scrollLeft), first: cards.findIndex((away) => away < 2) + 1, live: document.querySelector("dont-miss").dataset.dmLive };
});

const followed = () => browser.evaluate(() => window.followed);
const told = () => browser.evaluate(() => window.watch.events.filter((event) => event.type === "dm:click").length);

for (const [dir, sign] of /** @type {[string, number][]} */ ([["ltr", -1], ["rtl", 1]])) {
  test(`${dir}: cards follow the mouse, come to rest at a card, and no link is followed`, async () => {
    await open({ dir });
    await browser.pull(card(2), [[sign * 100, 0], [sign * 100, 3], [sign * 120, 2]]);
    await browser.until(() => document.querySelector("dont-miss").dataset.dmLive === "" && document.querySelector(".dm-teasers").scrollLeft !== 0);
    await settled();
    assert.deepEqual((await place()).first, 2, JSON.stringify(await place()));
    assert.deepEqual([await told(), await followed()], [0, []]);
    await quiet();
  });
}

test("while it is pulled the list stands wherever the mouse has it", async () => {
  await open();
  const during = await browser.evaluate(async () => {
    const list = document.querySelector(".dm-teasers");
    const link = list.querySelector("a");
    const mouse = (type, x) => link.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, buttons: 1, clientX: x, clientY: 100 }));
    mouse("mousedown", 500);
    mouse("mousemove", 450);
    await new Promise((done) => setTimeout(done, 300));
    const scrolled = list.scrollLeft;
    mouse("mousemove", 420);
    return { scrolled, further: list.scrollLeft };
  });
  assert.deepEqual(during, { scrolled: 50, further: 80 });
  // Released outside the window, where nobody told the page: the next move says so.
  await browser.evaluate(() => document.body.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, buttons: 0 })));
  await browser.until(() => document.querySelector("dont-miss").dataset.dmLive === "");
  assert.equal((await place()).first, 1);
});

test("a click is a click: a hand that shakes, and a card that only peeps in", async () => {
  await open();
  await browser.pull(card(1), [[2, 1], [-1, 1]]);
  assert.deepEqual(await followed(), ["https://daily.example/0"]);
  assert.equal(await told(), 1);
  // Its link takes the focus when the mouse goes down; the card must still be there when it goes up.
  const point = await browser.evaluate(() => {
    const list = document.querySelector(".dm-teasers");
    const edge = list.getBoundingClientRect().right;
    const peeping = [...list.children].find((card) => card.getBoundingClientRect().right > edge);
    peeping.id = "peeping";
    const box = peeping.getBoundingClientRect();
    return { x: Math.round((box.left + edge) / 2), y: Math.round(box.top + 50) };
  });
  await browser.pull(point, [[0, 0], [0, 0], [0, 0], [0, 0]]);
  await settled();
  assert.equal(await told(), 2);
  assert.equal((await followed()).at(-1), await browser.evaluate(() => document.querySelector("#peeping a").href));
  await quiet();
});

test("after a drag the next click is a click, by mouse and by keyboard", async () => {
  await open();
  await browser.pull(card(2), [[-100, 0], [-150, 0]]);
  await browser.until(() => document.querySelector("dont-miss").dataset.dmLive === "");
  assert.deepEqual(await followed(), []);
  await browser.evaluate(() => document.querySelector(".dm-teaser:nth-child(2) a").focus());
  await browser.key("ENTER");
  await browser.until(() => window.followed.length === 1);
  await browser.pull(card(3), []);
  await browser.until(() => window.followed.length === 2);
  assert.equal(await told(), 2);
});

test("up and down is the page's, and where all cards are in view there is nothing to pull", async () => {
  await open();
  await browser.pull(card(2), [[-3, 40], [-10, 60]]);
  await settled();
  assert.deepEqual(await place(), { scrolled: 0, first: 1, live: "" });
  await open({ count: 2 });
  const carried = await browser.evaluate(() => {
    const link = document.querySelector(".dm-teaser a");
    const say = (event) => link.dispatchEvent(event);
    say(new MouseEvent("mousedown", { bubbles: true, buttons: 1, clientX: 500 }));
    return say(new MouseEvent("dragstart", { bubbles: true, cancelable: true, buttons: 1, clientX: 450 }));
  });
  assert.ok(carried, "a link can be carried away");
});

test("text outside the cards can be selected", async () => {
  await open();
  await browser.evaluate(() => document.querySelector(".dm-paragraph").scrollIntoView({ block: "center" }));
  await browser.pull(".dm-paragraph", [[-300, 0], [-100, 0]]);
  const words = await browser.evaluate(() => String(getSelection()));
  assert.ok(words.length > 5, `selected: "${words}"`);
  assert.equal((await place()).scrolled, 0);
});

test("pulled while the page takes the widget away: nothing is left", async () => {
  await open();
  await browser.evaluate(() => {
    const link = document.querySelector(".dm-teaser a");
    const mouse = (target, type, x) => target.dispatchEvent(new MouseEvent(type, { bubbles: true, buttons: 1, clientX: x, clientY: 100 }));
    mouse(link, "mousedown", 500);
    mouse(document.body, "mousemove", 450);
    document.querySelector("dont-miss").remove();
    mouse(document.body, "mousemove", 400);
    mouse(document.body, "mouseup", 400);
  });
  await settled();
  await quiet();
});
