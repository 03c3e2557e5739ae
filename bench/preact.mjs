// The second peer: the same page in Preact, as components.

import { Fragment, h, render } from "preact";
import { date, PICTURE_SIZES, srcset, TEASER_SIZES } from "./wording.mjs";

const SPOKEN = { lang: "en", dir: "ltr" };

/**
 * Draws the article of a JSON text into an element, or brings what it drew there in line.
 * @param {Element} container
 * @param {string} text
 * @param {{ keyed?: boolean }} [how] blocks keyed by what the publisher calls them, instead of by their place
 */
export function draw(container, text, { keyed = false } = {}) {
  render(h(Page, { article: JSON.parse(text), keyed }), container);
}

/** Ends what was drawn. */
export const remove = (container) => render(null, container);

function Page({ article, keyed }) {
  return h(Fragment, null,
    h(DontMiss, { teasers: article.dontMiss }),
    h(Story, { article, keyed }),
    h(Related, { links: article.related }),
    h("span", { hidden: true }));
}

function Section({ class: className, heading, children = undefined }) {
  return h("section", { class: className, "aria-label": heading, ...SPOKEN }, children);
}

function DontMiss({ teasers }) {
  return h(Section, { class: "dm-dont-miss", heading: "Don't miss" },
    h("div", { class: "dm-head" },
      h("h2", { class: "dm-heading" }, "Don't miss"),
      h("a", { class: "dm-skip", href: "#dm-bench-past" }, "Skip Don't miss"),
      h("div", { class: "dm-buttons" },
        h(Button, { name: "Previous", class: "dm-previous" }),
        h(Button, { name: "Next", class: "dm-next" }))),
    h("ul", { class: "dm-teasers", role: "list" }, teasers.map((item, place) => h(Teaser, { key: item.id, item, place }))),
    h("div", { class: "dm-foot" },
      h("p", { class: "dm-status", role: "status" }),
      h("div", { class: "dm-past", id: "dm-bench-past", tabIndex: -1 })));
}

function Button({ name, class: className }) {
  return h("button", { class: `dm-button ${className}`, type: "button", "aria-label": `${name}: Don't miss`, "aria-disabled": "true" });
}

function Teaser({ item, place }) {
  return h("li", { class: "dm-teaser" },
    h("div", { class: "dm-card-picture" },
      h(Picture, { image: item.image, sizes: place < 3 ? TEASER_SIZES : `auto, ${TEASER_SIZES}`, alt: "", loading: place < 3 ? "eager" : "lazy" })),
    h("p", { class: "dm-kicker" }, item.kicker),
    h(Headline, { item }),
    h("p", { class: "dm-standfirst" }, item.description),
    " ",
    h(Time, { day: item.datePublished }));
}

/** A link to another story. */
function Headline({ item }) {
  return h("a", { class: "dm-link", href: item.url },
    h("span", { class: "dm-headline" }, item.headline), " ", h("span", { class: "dm-more" }, "Read more"));
}

function Picture({ image, sizes, alt, loading, class: className = undefined }) {
  return h("img", {
    class: className, loading, sizes, srcset: srcset(image), src: image.url, alt,
    width: image.width, height: image.height, decoding: "async",
  });
}

function Figure({ image, class: className }) {
  return h("figure", { class: className },
    h(Picture, { image, sizes: PICTURE_SIZES, alt: image.altText, loading: "lazy", class: "dm-picture" }),
    h("figcaption", { class: "dm-caption" },
      h("span", { class: "dm-caption-text" }, image.caption), " ", h("span", { class: "dm-credit" }, h("bdi", null, image.creditText))));
}

const Time = ({ day }) => h("time", { class: "dm-date", datetime: day }, date(day));

function Dated({ label, day }) {
  return h("p", { class: "dm-dates" }, h("span", { class: "dm-date-label" }, label), " ", h(Time, { day }));
}

function Story({ article, keyed }) {
  return h("article", { class: "dm-article", ...SPOKEN },
    h("header", { class: "dm-header" },
      h("p", { class: "dm-kicker" }, article.kicker),
      h("h1", { class: "dm-headline" }, article.headline),
      h("p", { class: "dm-standfirst" }, article.description)),
    h(Figure, { image: article.image, class: "dm-figure dm-lead" }),
    h("div", { class: "dm-byline" },
      h("p", { class: "dm-authors" }, h("span", { class: "dm-author" }, h("bdi", null, article.author))),
      h(Dated, { label: "Latest update", day: article.dateModified })),
    h("div", { class: "dm-body" },
      article.articleBody.map((block) => h(Block, { key: keyed ? block._id : undefined, block }))),
    h("footer", { class: "dm-footer" }, h(Dated, { label: "Date created", day: article.dateCreated })));
}

function Block({ block }) {
  switch (block.type) {
    case "heading": return h("h2", { class: "dm-heading dm-level-2" }, block.text);
    case "image": return h(Figure, { image: block, class: "dm-figure" });
    case "quote": return h(Quote, { class: "dm-quote", block });
    case "pullquote": return h(Quote, { class: "dm-pullquote", block });
    case "list": return h("ul", { class: "dm-list" }, block.items.map((item) => h("li", null, item)));
    case "relatedLink": return h("p", { class: "dm-related-link" }, h(Headline, { item: block }));
    default: return h("p", { class: "dm-paragraph" }, typeof block.text === "string" ? block.text : block.text.map(run));
  }
}

function Quote({ class: className, block }) {
  return h("figure", { class: className },
    h("blockquote", null, h("p", null, block.text)), h("figcaption", { class: "dm-citation" }, block.citation));
}

function run(part) {
  if (typeof part === "string") return part;
  return part.href ? h("a", { class: "dm-text-link", href: part.href }, part.text) : h(part.marks[0], null, part.text);
}

function Related({ links }) {
  return h(Section, { class: "dm-related", heading: "Related" },
    h("div", { class: "dm-head" }, h("h2", { class: "dm-heading" }, "Related")),
    h("ul", { class: "dm-links", role: "list" },
      links.map((link) => h("li", { key: link.id, class: "dm-related-item" }, h(Headline, { item: link })))));
}
