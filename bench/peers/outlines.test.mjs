// Every peer draws what the widget draws, of every fixture that it covers: elements, attributes, words.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { text, textWithOneMore } from "../document.mjs";
import { contenders, openContenders } from "../contenders.mjs";
import { PEERS } from "./titles.mjs";

const FIXTURES = new URL("../../newsprint/tests/fixtures/valid/", import.meta.url);

/** The peers read the native JSON alone, and drawing leaves out what only a live page does. */
const covered = (name) => name.endsWith(".json") && !name.startsWith("json-ld");
const STILL = ["allow", "zone", "ago", "refresh", "src"];

const fixtures = readdirSync(FIXTURES).filter(covered).map((file) => {
  const read = (name) => readFileSync(new URL(name, FIXTURES), "utf8");
  const options = readdirSync(FIXTURES).includes(file.replace(".json", ".options")) ? JSON.parse(read(file.replace(".json", ".options"))) : {};
  for (const name of STILL) delete options[name];
  return { name: file.replace(".json", ""), texts: [read(file)], options: { ...options, key: "bench" } };
});
fixtures.push({ name: "the article of the benchmarks, and one paragraph more", texts: [text, textWithOneMore], options: { key: "bench" } });

let page;
before(async () => {
  page = await openContenders();
});
after(() => page?.stop());

/** The peers in Rust lack the blocks that few articles have, and serde_json refuses half a surrogate pair. */
const draws = (peer, { name }) => !PEERS[peer.name].rust || !["every-block", "controls-in-text"].includes(name);

for (const peer of contenders.filter(({ name }) => name !== "ours")) {
  describe(peer.title, () => {
    for (const { name, texts, options } of fixtures.filter((fixture) => draws(peer, fixture))) {
      test(name, async () => {
        const [wanted, found] = await page.evaluate(
          (peer, texts, options) => Promise.all([window.bench.drawn("ours", texts, options), window.bench.drawn(peer, texts, { ...options, still: true })]),
          peer.name, texts, options,
        );
        for (const [place, lines] of found.outlines.entries()) assertSame(lines, wanted.outlines[place]);
        assert.deepEqual(found.left, [], "nothing stays behind");
      });
    }
  });
}

/** Says where two outlines part, instead of showing both. */
function assertSame(lines, wanted) {
  const place = Math.max(lines.findIndex((line, place) => line !== wanted[place]), 0);
  assert.deepEqual(lines.slice(place, place + 3), wanted.slice(place, place + 3), `from line ${place} on`);
  assert.equal(lines.length, wanted.length, "as many lines as the widget's");
}
