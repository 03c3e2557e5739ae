// What leads elsewhere: teasers and related links, each drawn once.

import { isObject, items, obvious } from "./desk.mjs";
import { page } from "./address.mjs";
import { language, written } from "./language.mjs";
import { card } from "./picture.mjs";
import { link } from "./prose.mjs";

const KINDS = ["article", "liveblog", "video", "gallery", "audio", "interactive"];

/** A link to a story: what names it and what stands around it. */
export function story(house, value, path, bare = false) {
  const { desk } = house;
  const item = isObject(value) ? value : {};
  const given = obvious(value, "url");
  if (typeof given !== "string") return desk.expected(path, "an address", given);
  const href = desk.url(given, isObject(value) ? `${path}.url` : path);
  const headline = desk.words(item.headline ?? item.name, `${path}.headline`) ?? (bare ? href : undefined);
  if (!href) return undefined;
  if (!headline) return desk.expected(`${path}.headline`, "a headline");
  const lang = language(desk, item.inLanguage, `${path}.inLanguage`);
  const among = house.among(lang);
  const kind = kindOf(desk, item.type, `${path}.type`);
  const sponsor = desk.words(item.sponsor, `${path}.sponsor`);
  return {
    id: item.id === undefined || item.id === null ? undefined : String(item.id),
    headline, kind, lang,
    dir: written(desk, item.dir, `${path}.dir`, lang),
    link: link(among, href, sponsor ? ["sponsored"] : []),
    kindWord: kind === "article" ? undefined : among.word(kind),
    sponsor: sponsor && among.phrase("sponsored", sponsor),
    more: among.word("readMore"),
    date: among.date(item.datePublished, `${path}.datePublished`),
  };
}

function kindOf(desk, value, path) {
  if (value === undefined || value === null || value === "relatedLink") return "article";
  if (KINDS.includes(value)) return value;
  desk.expected(path, `one of ${KINDS.join(", ")}`, value);
  return "article";
}

/** A list of links, or `{ heading, items }`: each story once, and never the article itself. */
export function stories(house, value, path, own, bare) {
  const list = isObject(value) && value.items !== undefined;
  const at = list ? `${path}.items` : path;
  const all = items(list ? value.items : value);
  const seen = new Set(own);
  const found = [];
  for (const [place, item] of all.entries()) {
    const where = `${at}[${place}]`;
    const one = story(house, item, where, bare);
    if (!one) continue;
    const key = one.id ?? page(one.link.href);
    if (seen.has(key) || own.includes(page(one.link.href))) house.desk.problem(where, "left out, it is there already");
    else found.push({ ...one, key, item });
    seen.add(key);
  }
  return { heading: list ? house.desk.words(value.heading, `${path}.heading`) : undefined, found };
}

/** What a card shows beside its link. */
export function teaser(house, { item, ...one }, place, first) {
  const { desk } = house;
  const path = `dontMiss[${place}]`;
  return {
    ...one,
    className: one.kind === "article" ? "dm-teaser" : `dm-teaser dm-${one.kind}`,
    picture: card(house, item.image, `${path}.image`, first && place < 3),
    kicker: desk.words(item.kicker, `${path}.kicker`),
    standfirst: desk.words(item.description, `${path}.description`),
  };
}
