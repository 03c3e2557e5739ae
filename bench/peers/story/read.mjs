// A page from JSON text: everything that views draw, checked and worded, and the problems met on the way.

import { blocks, correction, slot } from "./blocks.mjs";
import { page as pageOf } from "./address.mjs";
import { Desk, clean, isObject, items, obvious } from "./desk.mjs";
import { direction, directionIn, directionOf, language } from "./language.mjs";
import { isLater } from "./date.mjs";
import { atOnce, figure } from "./picture.mjs";
import { House } from "./house.mjs";
import { link } from "./prose.mjs";
import { stories, teaser } from "./links.mjs";

const PARTS = ["dont-miss", "article", "related"];

/** Options as attributes give them. */
function settled(options) {
  const parts = items(options.parts).flatMap((part) => String(part).split(/\s+/)).filter((part) => PARTS.includes(part));
  return { ...options, parts: parts.length > 0 ? parts : PARTS };
}

/** Reads an article; throws what `JSON.parse` throws, or an Error if it shows nothing. */
export function read(text, given = {}) {
  const options = settled(given);
  const desk = new Desk(options);
  const json = JSON.parse(text);
  if (!isObject(json)) throw new Error("expected an object");
  const url = desk.url(json.url, "url");
  desk.base ??= url && URL.canParse(url) ? url : undefined;
  const lang = language(desk, json.inLanguage, "inLanguage");
  const written = direction(desk, json.dir, "dir") ?? (lang ? directionOf(lang) : directionIn([json.headline, json.articleBody, json.dontMiss, json.related]));
  const house = new House(desk, options, lang);
  const own = [url && pageOf(url), json["@id"]].filter(Boolean);
  const dontMiss = stories(house, json.dontMiss, "dontMiss", own, false);
  const related = stories(house, json.related, "related", own, true);
  const article = articleOf(house, json, options, desk);
  const shown = options.parts.filter((part) => ({
    "dont-miss": dontMiss.found.length > 0, article: article.header || article.lead || article.byline || article.body || article.footer, related: related.found.length > 0,
  })[part]);
  if (shown.length === 0) throw new Error("nothing to show");
  if (article.lead && shown[0] === "article") article.lead.picture = { ...atOnce(article.lead.picture), fetchPriority: "high" };
  const named = shown.find((part) => part !== "article");
  const head = (part, list, label) => {
    const text = (named === part ? desk.words(options.heading, "heading") : undefined) ?? list.heading;
    return { heading: text ? { text } : house.word(label), headingTag: house.heading(house.below) };
  };
  return {
    parts: shown, lang, dir: options.dir ?? written, problems: desk.problems, words: house.words, article,
    dontMiss: cards(house, head("dont-miss", dontMiss, "dontMiss"), dontMiss.found, options, shown[0] === "dont-miss"),
    related: { ...head("related", related, "related"), items: related.found },
  };
}

function cards(house, head, found, options, first) {
  const shown = found.slice(0, Number(options.limit ?? 20));
  const name = head.heading.text;
  return {
    ...head,
    items: shown.map((one, place) => teaser(house, one, place, first)),
    past: `dm-${clean(options.key ?? "peer")}-past`,
    skip: shown.length > 3 ? house.filled("skip", name) : undefined,
    previous: shown.length > 1 ? house.filled("previousOf", name) : undefined,
    next: shown.length > 1 ? house.filled("nextOf", name) : undefined,
  };
}

function articleOf(house, json, options, desk) {
  const words = (key) => desk.words(json[key], key);
  const header = { kicker: words("kicker"), headline: desk.words(json.headline ?? json.name, "headline"), tag: house.heading(house.headline), standfirst: words("description") };
  if (!header.headline) desk.expected("headline", "a headline");
  const [lead] = items(json.image);
  const authors = items(json.author).map((one, place) => author(house, one, `author[${place}]`)).filter(Boolean);
  const date = changed(house, house.date(json.datePublished, "datePublished"), house.date(json.dateModified, "dateModified"));
  const created = house.date(json.dateCreated, "dateCreated");
  const topics = keywords(house, json.keywords);
  const paywalled = /false$/i.test(json.isAccessibleForFree ?? "");
  const body = paywalled && options.access !== "granted"
    ? [{ type: "slot", name: "paywall", className: "dm-slot dm-paywall", label: house.word("paywall") }]
    : blocks(house, json.articleBody, "articleBody");
  const placed = paywalled || body.length === 0 ? body : withSlots(house, body, options.slots);
  return {
    header: header.kicker || header.headline || header.standfirst ? header : undefined,
    lead: lead === undefined ? undefined : figure(house, lead, "image"),
    byline: authors.length > 0 || date ? { authors, comma: house.word("comma").text, date } : undefined,
    corrections: items(json.correction).map((one, place) => correction(house, one, `correction[${place}]`)).filter(Boolean),
    paywall: paywalled && options.access !== "granted",
    body: placed.length > 0 ? placed : undefined,
    footer: created || topics.length > 0 ? { created: created && { label: house.word("dateCreated"), date: created }, topics, name: house.word("topics").text } : undefined,
  };
}

/** The body with the host's slots after the blocks they ask for. */
function withSlots(house, body, slots) {
  const out = [...body];
  const wanted = items(slots).map((item, place) => ({ after: Math.min(Number(item.after) || 0, body.length), block: slot(house, item, `slots[${place}]`) }));
  for (const { after, block } of wanted.filter(({ block }) => block).toReversed()) out.splice(after, 0, block);
  return out;
}

function author(house, value, path) {
  const name = house.desk.required(obvious(value, "name"), path, "a name");
  const url = isObject(value) ? house.desk.url(value.url, `${path}.url`) : undefined;
  return name && { name, link: url && link(house, url), jobTitle: isObject(value) ? house.desk.words(value.jobTitle, `${path}.jobTitle`) : undefined };
}

/** The date above the body: of the last change, if it came after publication. */
function changed(house, published, modified) {
  if (modified && (!published || isLater(modified.parts, published.parts))) return { label: house.word("latestUpdate"), date: modified };
  return published && { label: house.word("published"), date: published };
}

function keywords(house, value) {
  const list = typeof value === "string" ? value.split(",") : items(value);
  return list.map((one, place) => {
    const name = house.desk.words(obvious(one, "name"), `keywords[${place}]`);
    const url = isObject(one) ? house.desk.url(one.url, `keywords[${place}].url`) : undefined;
    return name && { name, link: url && link(house, url) };
  }).filter(Boolean);
}

