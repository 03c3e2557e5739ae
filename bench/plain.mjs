// The first peer: the same page by document.createElement, as one writes it by hand for this one kind of article.

import { date, PICTURE_SIZES, srcset, TEASER_SIZES } from "./wording.mjs";

/** Draws the article of a JSON text into an element, at once. */
export function draw(container, text) {
  const article = JSON.parse(text);
  const fragment = document.createDocumentFragment();
  fragment.append(dontMiss(article.dontMiss), story(article), related(article.related));
  const end = element("span");
  end.hidden = true;
  fragment.append(end);
  container.append(fragment);
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** An element with others in it. */
function around(tag, className, ...children) {
  const made = element(tag, className);
  made.append(...children);
  return made;
}

function speak(made) {
  made.lang = "en";
  made.dir = "ltr";
}

function list(className, children) {
  const made = around("ul", className, ...children);
  made.setAttribute("role", "list");
  return made;
}

function section(className, heading, ...children) {
  const made = around("section", className, ...children);
  made.setAttribute("aria-label", heading);
  speak(made);
  return made;
}

function dontMiss(teasers) {
  const skip = element("a", "dm-skip", "Skip Don't miss");
  skip.setAttribute("href", "#dm-bench-past");
  const buttons = around("div", "dm-buttons", button("Previous", "dm-previous"), button("Next", "dm-next"));
  const head = around("div", "dm-head", element("h2", "dm-heading", "Don't miss"), skip, buttons);
  const status = element("p", "dm-status");
  status.setAttribute("role", "status");
  const past = element("div", "dm-past");
  past.id = "dm-bench-past";
  past.tabIndex = -1;
  return section("dm-dont-miss", "Don't miss", head, list("dm-teasers", teasers.map(teaser)), around("div", "dm-foot", status, past));
}

function button(name, className) {
  const made = element("button", `dm-button ${className}`);
  made.type = "button";
  made.setAttribute("aria-label", `${name}: Don't miss`);
  made.setAttribute("aria-disabled", "true");
  return made;
}

function teaser(item, place) {
  const frame = around("div", "dm-card-picture", picture(item.image, place < 3 ? TEASER_SIZES : `auto, ${TEASER_SIZES}`, "", place < 3 ? "eager" : "lazy"));
  return around("li", "dm-teaser", frame, element("p", "dm-kicker", item.kicker), headline(item),
    element("p", "dm-standfirst", item.description), " ", time(item.datePublished));
}

/** A link to another story. */
function headline(item) {
  const link = around("a", "dm-link", element("span", "dm-headline", item.headline), " ", element("span", "dm-more", "Read more"));
  link.href = item.url;
  return link;
}

/** `src` comes last: WebKit begins to load when it sees that. */
function picture(image, sizes, alt, loading, className) {
  const made = /** @type {HTMLImageElement} */ (element("img", className));
  made.loading = loading;
  made.sizes = sizes;
  made.srcset = srcset(image);
  made.src = image.url;
  made.alt = alt;
  made.width = image.width;
  made.height = image.height;
  made.decoding = "async";
  return made;
}

function figure(image, className) {
  const credit = around("span", "dm-credit", element("bdi", "", image.creditText));
  return around("figure", className, picture(image, PICTURE_SIZES, image.altText, "lazy", "dm-picture"),
    around("figcaption", "dm-caption", element("span", "dm-caption-text", image.caption), " ", credit));
}

function time(day) {
  const made = element("time", "dm-date", date(day));
  made.setAttribute("datetime", day);
  return made;
}

const dated = (label, day) => around("p", "dm-dates", element("span", "dm-date-label", label), " ", time(day));

function story(article) {
  const header = around("header", "dm-header", element("p", "dm-kicker", article.kicker),
    element("h1", "dm-headline", article.headline), element("p", "dm-standfirst", article.description));
  const author = around("span", "dm-author", element("bdi", "", article.author));
  const byline = around("div", "dm-byline", around("p", "dm-authors", author), dated("Latest update", article.dateModified));
  const body = element("div", "dm-body");
  for (const block of article.articleBody) body.append(drawBlock(block));
  const made = around("article", "dm-article", header, figure(article.image, "dm-figure dm-lead"), byline, body,
    around("footer", "dm-footer", dated("Date created", article.dateCreated)));
  speak(made);
  return made;
}

function drawBlock(block) {
  switch (block.type) {
    case "heading": return element("h2", "dm-heading dm-level-2", block.text);
    case "image": return figure(block, "dm-figure");
    case "quote": return quote("dm-quote", block);
    case "pullquote": return quote("dm-pullquote", block);
    case "list": return around("ul", "dm-list", ...block.items.map((item) => element("li", "", item)));
    case "relatedLink": return around("p", "dm-related-link", headline(block));
    default: return paragraph(block.text);
  }
}

function quote(className, block) {
  return around("figure", className, around("blockquote", "", element("p", "", block.text)),
    element("figcaption", "dm-citation", block.citation));
}

function paragraph(text) {
  if (typeof text === "string") return element("p", "dm-paragraph", text);
  return around("p", "dm-paragraph", ...text.map((run) => {
    if (typeof run === "string") return run;
    if (!run.href) return element(run.marks[0], "", run.text);
    const link = element("a", "dm-text-link", run.text);
    link.href = run.href;
    return link;
  }));
}

function related(links) {
  const items = links.map((link) => around("li", "dm-related-item", headline(link)));
  return section("dm-related", "Related", around("div", "dm-head", element("h2", "dm-heading", "Related")), list("dm-links", items));
}
