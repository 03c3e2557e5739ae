// The blocks of a body: each draws one element.

import { anchor, element, img, phrase, prose, story, time, word } from "./piece.mjs";

export const block = (one) => BLOCKS[one.type](one);

const heading = (tag, text) => text && element(tag, { class: "dm-heading" }, text);

const BLOCKS = {
  paragraph: ({ text }) => element("p", { class: "dm-paragraph" }, ...prose(text)),
  heading: ({ tag, className, text }) => element(tag, { class: className }, ...prose(text)),
  list,
  figure: (one) => figure(one, "dm-figure"),
  gallery,
  quote: ({ className, text, citation }) =>
    element("figure", { class: className }, element("blockquote", {}, element("p", {}, ...prose(text))),
      citation && element("figcaption", { class: "dm-citation" }, ...prose(citation))),
  video: ({ name, lang, shape, poster, width, height, files, captions, caption }) =>
    element("figure", { class: "dm-media dm-video" },
      element("video", { class: `dm-player ${shape}`, "aria-label": name, lang, controls: "", preload: "none", poster, width, height },
        ...files.map(source),
        ...captions.map(({ src, srcLang, label }) => element("track", { kind: "captions", src, srclang: srcLang, label }))),
      captionOf(caption)),
  audio: ({ name, lang, files, caption }) =>
    element("figure", { class: "dm-media dm-audio" },
      element("audio", { class: "dm-player", "aria-label": name, lang, controls: "", preload: "none" }, ...files.map(source)), captionOf(caption)),
  socialPost,
  embed: ({ className, frame, shape, caption }) => element("figure", { class: className, ...waiting(frame) }, frameOf(frame, shape), captionOf(caption)),
  table,
  relatedLink: ({ story: one }) => element("p", { class: "dm-related-link", lang: one.lang, dir: one.dir }, ...linked(one)),
  linkList: ({ heading: text, headingTag, items }) =>
    element(text ? "section" : "div", { class: "dm-link-list" }, heading(headingTag, text),
      element("ul", { role: "list" }, ...items.map((one) => element("li", { class: "dm-related-item", lang: one.lang, dir: one.dir }, ...linked(one))))),
  correction,
  note: ({ text }) => element("aside", { class: "dm-note" }, element("p", { class: "dm-text" }, ...prose(text))),
  keyPoints: ({ heading: given, headingTag, items }) =>
    element("section", { class: "dm-key-points" }, word(headingTag, "dm-heading", given),
      element("ul", { role: "list" }, ...items.map((text) => element("li", {}, ...prose(text))))),
  factBox: (one) => element("aside", { class: "dm-fact-box" }, ...box(one)),
  timeline: ({ name, events }) =>
    element("ol", { class: "dm-timeline", role: "list", "aria-label": name }, ...events.map((event) =>
      element("li", { class: "dm-event" }, event.date && time(event.date),
        event.dateText && element("span", { class: "dm-date" }, event.dateText), ...box(event)))),
  code: ({ text }) => element("pre", { class: "dm-code" }, element("code", {}, text)),
  divider: () => element("hr", { class: "dm-divider" }),
  slot,
};

function list({ ordered, items }) {
  return element(ordered ? "ol" : "ul", { class: "dm-list" }, ...items.map(({ text, inner }) => element("li", {}, ...prose(text), inner && list(inner))));
}

export function figure({ picture, caption, credit }, className) {
  return element("figure", { class: className }, img(picture),
    (caption || credit) && element("figcaption", { class: "dm-caption" },
      caption && element("span", { class: "dm-caption-text" }, ...prose(caption)),
      caption && credit && " ",
      credit && element("span", { class: "dm-credit" }, element("bdi", {}, credit))));
}

const captionOf = (text) => text && element("figcaption", { class: "dm-caption" }, ...prose(text));

function gallery({ name, items, caption }) {
  const row = element("section", { class: "dm-gallery", role: "region", tabindex: "0", "aria-label": name },
    element("ul", { class: "dm-gallery-items", role: "list" }, ...items.map((item) => element("li", {}, figure(item, "dm-figure")))));
  return caption ? element("figure", { class: "dm-figure" }, row, captionOf(caption)) : row;
}

const source = ({ src, type }) => element("source", { src, type });

/** The words and a link; where a frame waits, a button that says whom it will contact. */
function frameOf({ consent, note, link, title, open }, shape) {
  const original = anchor("dm-embed-link", link,
    title && element("span", { class: "dm-headline" }, title), title && " ", phrase("span", "dm-more", open));
  return consent
    ? element("div", { class: shape }, phrase("button", "dm-consent", consent, { type: "button" }), phrase("p", "dm-consent-note", note), original)
    : original;
}

const waiting = (frame) => ({ "data-dm-provider": frame?.provider, "data-dm-embed": frame?.provider && frame.url });

function socialPost({ text, author, frame, shape }) {
  return element("figure", { class: "dm-embed dm-social", ...waiting(frame) },
    (text || author) && element("blockquote", { class: "dm-post" },
      text && element("p", {}, ...prose(text)),
      author && element("p", { class: "dm-post-author" }, element("bdi", {}, author))),
    frame && frameOf(frame, shape));
}

function table({ name, caption, head, rows }) {
  return element("div", { class: "dm-table", role: "region", tabindex: "0", "aria-label": name },
    element("table", {},
      caption && element("caption", {}, ...prose(caption)),
      head.length > 0 && element("thead", {}, row(head, "th", { scope: "col" })),
      element("tbody", {}, ...rows.map((cells) => row(cells, "td", {})))));
}

/** An empty cell heads nothing, so it is never a header. */
const row = (cells, tag, attributes) =>
  element("tr", {}, ...cells.map((text) => (text ? element(tag, attributes, ...prose(text)) : element("td", {}))));

const linked = (one) => [story(one), one.date && " ", one.date && time(one.date)];

export function correction({ className, label, text, date }) {
  return element("aside", { class: className }, word("p", "dm-label", label), element("p", { class: "dm-text" }, ...prose(text)), date && time(date));
}

const box = ({ heading: text, headingTag, blocks }) => [heading(headingTag, text), ...blocks.map(block)];

export function slot({ className, name, label }) {
  return element("div", { class: className, "data-dm-slot": name }, word("span", "dm-slot-label", label));
}
