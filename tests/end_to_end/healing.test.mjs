// A Wasm instance that dies, wherever it dies, is replaced, and neither the reader nor the host's error log notices.
//
// The page wraps every function that the Wasm imports, so that a test can make the n-th call of one trap inside the module.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptTag } from "./dist.mjs";
import { browser, site } from "./fixture.mjs";
import { heard, quiet, settled, shows } from "./drawn.mjs";
import { ferry, ferryWith, inline } from "./articles.mjs";

/** Runs in the page before the widget's script: `sabotage(n)` makes the n-th call out of Wasm from now on trap. */
function sabotageWasm() {
  let left = 0;
  let forever = false;
  window.calls = 0;
  window.traps = 0;
  window.sabotage = (count, always = false) => {
    left = count;
    forever = always;
  };
  // (module (func (export "trap") unreachable))
  const bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11);
  const { trap } = /** @type {any} */ (new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports);

  const wrap = (imports) =>
    Object.fromEntries(Object.entries(imports ?? {}).map(([module, members]) => [module, Object.fromEntries(Object.entries(members).map(([name, member]) => [
      name,
      typeof member !== "function" ? member : (...values) => {
        window.calls += 1;
        if (left > 0 && (left -= 1) === 0) {
          if (forever) left = 1;
          window.traps += 1;
          trap();
        }
        return member(...values);
      },
    ]))]));

  /** @type {any} */
  const wasm = WebAssembly;
  const { Instance, instantiate, instantiateStreaming } = wasm;
  wasm.Instance = function (module, imports) {
    return new Instance(module, wrap(imports));
  };
  wasm.Instance.prototype = Instance.prototype;
  wasm.instantiate = (source, imports) => instantiate(source, wrap(imports));
  if (instantiateStreaming) wasm.instantiateStreaming = (source, imports) => instantiateStreaming(source, wrap(imports));
}

const data = ferryWith({
  dontMiss: Array.from({ length: 9 }, (_, index) => ({ headline: `Teaser ${index}`, url: `https://daily.example/t${index}`, id: `t${index}` })),
  articleBody: ["One.", { type: "slot", name: "mid" }, { type: "table", rows: [["a", "b"]] }, { type: "gallery", items: [{ url: "/a.png" }] }, "Two."],
});

async function open({ body = inline(data) + inline(ferry, `id="other"`) } = {}) {
  const head = `<script>(${sabotageWasm})(); addEventListener("click", (event) => event.preventDefault());</script>${scriptTag(site.assets)}`;
  await browser.open(site.pages.page({ head, body }));
}

/** Uses the page as a reader would, then checks that both widgets still answer and that nothing reached `window`. */
async function lives() {
  await browser.evaluate(async () => {
    for (const widget of document.querySelectorAll("dont-miss")) {
      for (const button of widget.querySelectorAll("button")) button.click();
      widget.querySelector("ul")?.scrollBy({ left: 200 });
    }
    scrollTo(0, 400);
    dispatchEvent(new Event("resize"));
    await new Promise((done) => setTimeout(done, 50));
    scrollTo(0, 0);
  });
  await browser.size(900, 800);
  await settled();
  await browser.size(1280, 900);
  for (const id of ["widget", "other"]) {
    await browser.evaluate((id) => {
      window.watch.events.length = 0;
      document.getElementById(id).querySelector("li a").click();
    }, id);
    const { target, detail } = await heard("dm:click", id);
    assert.deepEqual([target, detail.index], [id, 0]);
  }
  await renew("Still here");
  await quiet();
}

/** Gives both widgets new data, and waits until they show it. */
async function renew(word) {
  for (const [id, article] of [["widget", data], ["other", ferry]]) {
    await browser.evaluate((id, article) => { document.getElementById(id).data = article; }, id, { ...article, headline: `${word}, ${id}` });
    await shows(`${word}, ${id}`, `#${id}`);
  }
}

/** Makes each call out of Wasm trap in turn while `act` runs, until it runs through; answers how many there are. */
const trapEach = (act, ...values) =>
  browser.evaluate(`async (...values) => {
    const act = ${act};
    let count = 0;
    for (let place = 1; place < 300; place += place < 40 ? 1 : 7) {
      const before = window.traps;
      window.sabotage(place);
      await act(place, ...values);
      window.sabotage(0);
      // A dead instance is replaced in a task of its own; one trap a time.
      await new Promise((done) => setTimeout(done, 10));
      if (window.traps === before) break;
      count += 1;
    }
    return count;
  }`, ...values);

test("a trap at any call of the first draw: drawn all the same", async () => {
  await open({ body: `<div id="place"></div>${inline(data)}${inline(ferry, `id="other"`)}` });
  // The one that asks for the second module, too: no trap is meant for its arrival.
  await heard("dm:ready", "widget");
  await heard("dm:ready", "other");
  const count = await trapEach(async (place, article) => {
    const element = document.createElement("dont-miss");
    element.data = article;
    document.getElementById("place").replaceChildren(element);
    const end = Date.now() + 2000;
    while (!element.innerText.includes("Fares") && Date.now() < end) await new Promise((done) => setTimeout(done, 5));
    if (!element.innerText.includes("Fares")) throw new Error(`not drawn after a trap at call ${place}`);
  }, data);
  assert.ok(count > 5, `${count} places`);
  await browser.evaluate(() => document.getElementById("place").remove());
  await lives();
});

test("a trap at any call of an update: updated all the same", async () => {
  await open();
  await heard("dm:ready", "widget");
  await heard("dm:ready", "other");
  const count = await trapEach(async (place, article) => {
    const widget = document.getElementById("widget");
    widget.data = { ...article, headline: `Update ${place}.`, dontMiss: place % 2 ? article.dontMiss.slice(1) : article.dontMiss };
    const end = Date.now() + 2000;
    while (!widget.innerText.includes(`Update ${place}.`) && Date.now() < end) await new Promise((done) => setTimeout(done, 5));
    if (!widget.innerText.includes(`Update ${place}.`)) throw new Error(`not updated after a trap at call ${place}`);
  }, data);
  assert.ok(count > 3, `${count} places`);
  await lives();
});

test("a trap at any call of a click, a press, a scroll, a resize, a removal", async () => {
  await open();
  await heard("dm:ready", "widget");
  await heard("dm:ready", "other");
  const acts = {
    click: async () => document.querySelector("#widget li a").click(),
    press: async () => [...document.querySelectorAll("#widget button")].forEach((button) => button.click()),
    scroll: async () => {
      const list = document.querySelector("#widget ul");
      list.scrollTo({ left: list.scrollLeft > 0 ? 0 : 300, behavior: "instant" });
      await new Promise((done) => setTimeout(done, 40));
    },
    resize: async (place) => {
      document.body.style.width = `${700 + (place % 2) * 300}px`;
      dispatchEvent(new Event("resize"));
      await new Promise((done) => setTimeout(done, 40));
    },
    removal: async () => {
      const widget = document.getElementById("widget");
      const parent = widget.parentNode;
      widget.remove();
      await new Promise((done) => setTimeout(done, 5));
      parent.prepend(widget);
      await new Promise((done) => setTimeout(done, 30));
    },
  };
  for (const act of Object.values(acts)) await trapEach(act);
  assert.ok(await browser.evaluate(() => window.traps) > 5);
  await browser.evaluate(() => document.body.removeAttribute("style"));
  await lives();
});

test("a trap while an impression is waited for", async () => {
  await open();
  await heard("dm:ready", "widget");
  await browser.evaluate(async () => {
    window.sabotage(1);
    await new Promise((done) => setTimeout(done, 1300));
    window.sabotage(0);
    await new Promise((done) => setTimeout(done, 1500));
  });
  await lives();
});

test("traps without end: what the page shows stays, and when they end, it goes on", async () => {
  await open();
  await heard("dm:ready", "widget");
  await heard("dm:ready", "other");
  const shown = await browser.evaluate(async (article) => {
    const widget = document.getElementById("widget");
    const before = widget.innerText;
    window.sabotage(1, true);
    widget.data = article;
    await new Promise((done) => setTimeout(done, 200));
    widget.querySelector("li a").click();
    dispatchEvent(new Event("resize"));
    await new Promise((done) => setTimeout(done, 200));
    window.sabotage(0);
    return { same: widget.innerText === before, traps: window.traps };
  }, { ...data, headline: "Never seen" });
  assert.ok(shown.same, "the page is as it was");
  assert.ok(shown.traps > 0 && shown.traps < 100, `${shown.traps} traps`);
  assert.equal((await browser.watched()).events.filter(({ type }) => type === "dm:error").length, 1);
  await renew("Back");
  await lives();
});

test("the host's natives throw: createElement, setAttribute, observers, matchMedia", async () => {
  await open({ body: `<div id="place"></div>${inline(data)}${inline(ferry, `id="other"`)}` });
  await heard("dm:ready", "other");
  await browser.evaluate(async (article) => {
    /** @type {[any, string][]} */
    const natives = [[Document.prototype, "createElement"], [Element.prototype, "setAttribute"], [Node.prototype, "insertBefore"], [Node.prototype, "appendChild"],
      [Element.prototype, "append"], [Element.prototype, "querySelector"], [Element.prototype, "querySelectorAll"], [Element.prototype, "closest"],
      [EventTarget.prototype, "addEventListener"], [IntersectionObserver.prototype, "observe"], [ResizeObserver.prototype, "observe"]];
    const place = document.getElementById("place");
    for (const [owner, name] of natives) {
      const native = owner[name];
      const element = document.createElement("dont-miss");
      element.data = { ...article, headline: `After ${name}` };
      place.replaceChildren(element);
      let throws = 1;
      owner[name] = function (...values) {
        if (throws > 0) {
          throws -= 1;
          throw new Error(`${name}: not now`);
        }
        return native.apply(this, values);
      };
      await new Promise((done) => setTimeout(done, 60));
      owner[name] = native;
    }
    place.remove();
  }, data);
  await lives();
});

test("from a stack that is nearly full: nothing, or a drawn page", async () => {
  await open();
  await heard("dm:ready", "widget");
  await browser.evaluate((article) => {
    const widget = document.getElementById("widget");
    let depth = 0;
    const dive = () => {
      depth += 1;
      try {
        dive();
      } catch {
        // Too deep: each frame on the way back tries again with a little more room.
      }
      depth -= 1;
      if (depth % 50 === 0) {
        try {
          widget.data = { ...article, headline: `Depth ${depth}` };
          [...widget.querySelectorAll("button")].at(-1).click();
        } catch {
          // The host's own stack is full: its exception, not ours.
        }
      }
    };
    dive();
  }, data);
  await settled();
  // A listener that finds no room to begin with is the host's own error, whoever's listener it is.
  await browser.evaluate(() => {
    window.watch.errors = window.watch.errors.filter((error) => !/call stack|recursion|^Script error/.test(error));
  });
  await renew("Room again");
  await lives();
});
