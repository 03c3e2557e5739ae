// The body, block by block: what each shows, ready to be drawn.

import { clean, isObject, items } from "./desk.mjs";
import { embed, media, socialPost } from "./media.mjs";
import { figure } from "./picture.mjs";
import { plain, plainProse, prose, requiredProse } from "./prose.mjs";
import { story } from "./links.mjs";

const HEIGHTS = [50, 90, 100, 250, 280, 300];

/** Blocks, each with the style under the heading it stands under. */
export function blocks(house, value, path, depth = 0) {
  const { desk } = house;
  if (depth > 8) return [];
  const list = Array.isArray(value);
  let under = house;
  const out = [];
  for (const [place, item] of items(value).entries()) {
    const at = list ? `${path}[${place}]` : path;
    if (typeof item === "string") {
      for (const text of clean(item).split(/\n\s*\n/)) {
        if (text.trim()) out.push({ type: "paragraph", text: plainProse(text.replace(/^\n+|\n+$/g, "")) });
      }
      continue;
    }
    if (item === null) continue;
    const read = isObject(item) && Object.hasOwn(READERS, item.type) ? READERS[item.type] : undefined;
    if (!read) desk.expected(`${at}.type`, "a block type", item?.type);
    const block = read?.(under, item, at, depth);
    if (block?.type === "heading") under = house.under(block.level);
    if (block) out.push(block);
    else out.push(...kept(item));
  }
  return out;
}

/** The words of what can't be drawn. */
function kept(item) {
  const text = isObject(item) ? [item.text, item.caption, item.title].filter((one) => typeof one === "string").join("\n") : "";
  return text.trim() ? [{ type: "paragraph", text: plainProse(clean(text)) }] : [];
}

const texts = (type) => (house, item, path) => {
  const text = requiredProse(house, item.text, `${path}.text`);
  return text && { type, text };
};

const quote = (type) => (house, item, path) => {
  const text = requiredProse(house, item.text, `${path}.text`);
  return text && { type: "quote", className: `dm-${type}`, text, citation: prose(house, item.citation, `${path}.citation`) };
};

const READERS = {
  paragraph: texts("paragraph"),
  note: texts("note"),
  heading,
  list,
  image: (house, item, path) => figure(house, item, path),
  gallery,
  quote: quote("quote"),
  pullquote: quote("pullquote"),
  video: (house, item, path) => media(house, item, path, "video"),
  audio: (house, item, path) => media(house, item, path, "audio"),
  socialPost,
  embed,
  table,
  relatedLink: (house, item, path) => {
    const found = story(house, item, path, true);
    return found && { type: "relatedLink", story: found };
  },
  linkList,
  correction, clarification: correction, update: correction,
  keyPoints,
  factBox: (house, item, path, depth) => {
    const head = house.desk.words(item.heading, `${path}.heading`);
    if (item.blocks === undefined) return house.desk.expected(`${path}.blocks`, "blocks");
    return { type: "factBox", ...box(house, head, item.blocks, `${path}.blocks`, depth) };
  },
  timeline,
  code: (house, item, path) => {
    const text = items(item.text).join("\n");
    return text.trim() ? { type: "code", text: clean(text) } : house.desk.expected(`${path}.text`, "text", item.text);
  },
  divider: () => ({ type: "divider" }),
  slot,
};

function heading(house, item, path) {
  const { desk } = house;
  const text = requiredProse(house, item.text, `${path}.text`);
  if (!text) return undefined;
  const given = Number(item.level ?? 2);
  const level = Math.min(Math.max(given || 2, 2), desk.level < 2 ? 2 : Math.min(desk.level + 1, 4));
  if (level !== given) desk.expected(`${path}.level`, "a heading level that follows the last", String(item.level));
  desk.level = level;
  return { type: "heading", level, tag: house.heading(house.level + level - 2), className: `dm-heading dm-level-${level}`, text };
}

function list(house, item, path, depth = 0) {
  const out = [];
  for (const [place, one] of items(item.items).entries()) {
    const at = `${path}.items[${place}]`;
    if (one === null) continue;
    const inner = isObject(one) && one.items !== undefined && depth < 8 ? list(house, one, at, depth + 1) : undefined;
    const text = prose(house, one, at);
    if (text) out.push({ text, inner });
    else if (inner) out.push(...inner.items);
  }
  return out.length > 0 ? { type: "list", ordered: item.ordered === true, items: out } : house.desk.expected(`${path}.items`, "items");
}

function gallery(house, item, path) {
  const pictures = items(item.items).map((one, place) => figure(house, one, `${path}.items[${place}]`)).filter(Boolean);
  if (pictures.length === 0) return house.desk.expected(`${path}.items`, "pictures");
  const caption = prose(house, item.caption, `${path}.caption`);
  return { type: "gallery", name: caption ? plain(caption) : house.word("gallery").text, items: pictures, caption };
}

function table(house, item, path) {
  const row = (cells, at) => items(cells).map((cell, place) => (cell === null ? undefined : prose(house, cell, `${at}[${place}]`)));
  const rows = items(item.rows).map((cells, place) => row(cells, `${path}.rows[${place}]`)).filter((cells) => cells.length > 0);
  if (rows.length === 0) return house.desk.expected(`${path}.rows`, "rows");
  const caption = prose(house, item.caption, `${path}.caption`);
  return { type: "table", name: caption ? plain(caption) : house.word("table").text, caption, head: row(item.head, `${path}.head`), rows };
}

function linkList(house, item, path) {
  const links = items(item.items).map((one, place) => story(house, one, `${path}.items[${place}]`, true)).filter(Boolean);
  if (links.length === 0) return house.desk.expected(`${path}.items`, "links");
  return { type: "linkList", heading: house.desk.words(item.heading, `${path}.heading`), headingTag: house.heading(house.below), items: links };
}

/** A correction, of the article or at its place in the body. */
export function correction(house, item, path) {
  const given = isObject(item) ? item : { text: item };
  const text = requiredProse(house, given.text, `${path}.text`);
  if (!text) return undefined;
  const kind = ["clarification", "update"].includes(given.type) ? given.type : "correction";
  const className = kind === "correction" ? "dm-correction" : `dm-correction dm-${kind}`;
  return { type: "correction", className, label: house.word(kind), text, date: house.date(given.datePublished, `${path}.datePublished`) };
}

function keyPoints(house, item, path) {
  const points = items(item.items).map((one, place) => prose(house, one, `${path}.items[${place}]`)).filter(Boolean);
  if (points.length === 0) return house.desk.expected(`${path}.items`, "points");
  const given = house.desk.words(item.heading, `${path}.heading`);
  return { type: "keyPoints", heading: given ? { text: given } : house.word("keyPoints"), headingTag: house.heading(house.below), items: points };
}

/** A heading, if there is one, and blocks under it, in which levels begin anew. */
function box(house, head, value, path, depth) {
  const around = house.desk.level;
  house.desk.level = 0;
  const inside = blocks(house.inside(Boolean(head)), value, path, depth + 1);
  house.desk.level = around;
  return { heading: head, headingTag: house.heading(house.below), blocks: inside };
}

function timeline(house, item, path, depth) {
  const events = [];
  for (const [place, event] of items(item.events).entries()) {
    const at = `${path}.events[${place}]`;
    const date = /^\d{4}-?\d\d-?\d\d/.test(event.date) ? house.date(event.date, `${at}.date`) : undefined;
    const head = house.desk.words(event.heading, `${at}.heading`);
    const dateText = date ? undefined : house.desk.words(event.date, `${at}.date`);
    events.push({ date, dateText, ...box(house, head, event.blocks, `${at}.blocks`, depth) });
  }
  return events.length > 0 ? { type: "timeline", name: house.word("timeline").text, events } : house.desk.expected(`${path}.events`, "events");
}

/** A place for the host; each name once. */
export function slot(house, item, path) {
  const { desk } = house;
  const name = desk.required(item.name, `${path}.name`, "a name");
  if (!name) return undefined;
  if (desk.slots.has(name)) return desk.expected(`${path}.name`, "a name that no other slot has", name);
  desk.slots.add(name);
  const height = desk.number(item.height, `${path}.height`);
  const box = height && (HEIGHTS.find((one) => height <= one) ?? 600);
  const given = desk.words(item.label, `${path}.label`);
  return { type: "slot", name, className: box ? `dm-slot dm-height-${box}` : "dm-slot", label: given ? { text: given } : house.word("advertisement") };
}
