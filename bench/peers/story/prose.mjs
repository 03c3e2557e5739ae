// Running text: a string, or a list of strings and runs, as views draw it.

import { clean, isObject, items, obvious } from "./desk.mjs";
import { linkAddress } from "./address.mjs";
import { language, written } from "./language.mjs";

/** The elements of marks, from the outermost in. */
const MARKS = { strong: "strong", emphasis: "em", underline: "u", strike: "s", mark: "mark", code: "code", sub: "sub", sup: "sup" };

/** Neighbouring runs with one link are one piece: `{ link?, runs: [{ text, tags, lang?, dir? } | { ends: true }] }`. */
export function prose(house, value, path) {
  const { desk } = house;
  const pieces = [];
  let visible = false;
  const list = Array.isArray(value);
  // An item of a list may hold runs of its own.
  const flat = items(value).flatMap((item) => (Array.isArray(obvious(item, "text")) ? item.text : [item]));
  for (const [place, item] of flat.entries()) {
    const at = list ? `${path}[${place}]` : path;
    const given = obvious(item, "text");
    const ends = isObject(item) && item.break === true;
    if (typeof given !== "string" && typeof given !== "number" && !ends) {
      desk.expected(at, "text or a run of text", item);
      continue;
    }
    const text = clean(given ?? "");
    visible ||= text.trim() !== "";
    const link = isObject(item) ? linkOf(house, item, at) : undefined;
    if (text) piece(pieces, link).runs.push(run(house, item, text, at));
    if (ends) piece(pieces, undefined).runs.push({ ends });
  }
  return visible ? pieces : undefined;
}

/** The same, where nothing is a problem. */
export function requiredProse(house, value, path) {
  if (value === undefined || value === null) return house.desk.expected(path, "text");
  return prose(house, value, path);
}

/** Its words alone. */
export const plain = (pieces) => pieces.map(({ runs }) => runs.map(({ text, ends }) => (ends ? "\n" : text)).join("")).join("");

/** Running text of one run. */
export const plainProse = (text) => [{ runs: [{ text, tags: [] }] }];

function piece(pieces, link) {
  const last = pieces.at(-1);
  if (last && last.link?.href === link?.href && last.link?.rel === link?.rel) return last;
  const next = { link, runs: [] };
  pieces.push(next);
  return next;
}

function run(house, item, text, path) {
  if (!isObject(item)) return { text, tags: [] };
  const given = items(item.marks);
  for (const mark of given) if (!(mark in MARKS)) house.desk.expected(`${path}.marks`, "a known mark", mark);
  const lang = language(house.desk, item.lang, `${path}.lang`);
  return {
    text, lang,
    tags: Object.keys(MARKS).filter((mark) => given.includes(mark)).map((mark) => MARKS[mark]),
    dir: written(house.desk, item.dir, `${path}.dir`, lang),
  };
}

function linkOf(house, item, path) {
  if (!item.href) return undefined;
  const href = linkAddress(String(item.href), house.desk.base);
  if (!href) return house.desk.expected(`${path}.href`, "an http or https address", item.href);
  const given = items(item.rel).join(" ").split(/\s+/);
  return link(house, href, ["sponsored", "nofollow", "ugc"].filter((word) => given.includes(word)));
}

/** What a link says of its target, and where it opens. */
export function link(house, href, rel = []) {
  const { target } = house.options;
  const blank = target === "_blank";
  const said = blank ? [...rel, "noopener"] : rel;
  return { href, rel: said.join(" ") || undefined, target, hint: blank ? house.word("opensInNewTab") : undefined };
}
