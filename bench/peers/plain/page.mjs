// The page by document.createElement.

import { block, correction, figure, slot } from "./block.mjs";
import { dated, element, img, name, story, time, word } from "./piece.mjs";

const PARTS = { "dont-miss": dontMiss, article, related };

export function page(page) {
  const fragment = document.createDocumentFragment();
  fragment.append(...page.parts.map((name) => PARTS[name](page)), element("span", { hidden: "" }));
  return fragment;
}

function dontMiss({ dontMiss: part, lang, dir }) {
  const { heading, headingTag, items, past, skip, previous, next } = part;
  return element("section", { class: "dm-dont-miss", "aria-label": heading.text, lang, dir },
    element("div", { class: "dm-head" },
      word(headingTag, "dm-heading", heading),
      skip && element("a", { class: "dm-skip", href: `#${past}`, lang: skip.lang }, skip.text),
      next && element("div", { class: "dm-buttons" }, button("dm-button dm-previous", previous), button("dm-button dm-next", next))),
    element("ul", { class: "dm-teasers", role: "list" }, ...items.map(teaser)),
    element("div", { class: "dm-foot" },
      element("p", { class: "dm-status", role: "status" }),
      element("div", { class: "dm-past", id: past, tabindex: "-1" })));
}

const button = (className, { text, lang }) =>
  element("button", { class: className, type: "button", "aria-label": text, "aria-disabled": "true", lang });

const teaser = ({ className, lang, dir, id, picture, kicker, standfirst, date, ...rest }) =>
  element("li", { class: className, lang, dir, "data-id": id },
    picture && element("div", { class: "dm-card-picture" }, img(picture)),
    kicker && element("p", { class: "dm-kicker" }, kicker),
    story(rest),
    standfirst && element("p", { class: "dm-standfirst" }, standfirst),
    date && " ", date && time(date));

function article({ article: { header, lead, byline, corrections, paywall, body, footer }, lang, dir }) {
  return element("article", { class: "dm-article", lang, dir },
    header && headerOf(header),
    lead && figure(lead, "dm-figure dm-lead"),
    byline && bylineOf(byline),
    ...corrections.map(correction),
    paywall && slot(body[0]),
    body && !paywall && element("div", { class: "dm-body" }, ...body.map(block)),
    footer && footerOf(footer));
}

const headerOf = ({ kicker, headline, tag, standfirst }) =>
  element("header", { class: "dm-header" },
    kicker && element("p", { class: "dm-kicker" }, kicker),
    headline && element(tag, { class: "dm-headline" }, headline),
    standfirst && element("p", { class: "dm-standfirst" }, standfirst));

const bylineOf = ({ authors, comma, date }) =>
  element("div", { class: "dm-byline" },
    authors.length > 0 && element("p", { class: "dm-authors" }, ...authors.flatMap((one, place) => author(one, place > 0 && comma))),
    date && dated(date));

const author = ({ jobTitle, ...one }, comma) => [
  comma, name("dm-author", one),
  jobTitle && " ", jobTitle && element("span", { class: "dm-job-title" }, "(", element("bdi", {}, jobTitle), ")"),
];

const footerOf = ({ created, topics, name: topicsName }) =>
  element("footer", { class: "dm-footer" },
    created && dated(created),
    topics.length > 0 && element("ul", { class: "dm-keywords", role: "list", "aria-label": topicsName },
      ...topics.map((topic) => element("li", { class: "dm-keyword" }, topic.link ? name("dm-text-link", topic) : topic.name))));

function related({ related: { heading, headingTag, items }, lang, dir }) {
  return element("section", { class: "dm-related", "aria-label": heading.text, lang, dir },
    element("div", { class: "dm-head" }, word(headingTag, "dm-heading", heading)),
    element("ul", { class: "dm-links", role: "list" }, ...items.map((item) =>
      element("li", { class: "dm-related-item", lang: item.lang, dir: item.dir, "data-id": item.id },
        story(item), item.date && " ", item.date && time(item.date)))));
}
