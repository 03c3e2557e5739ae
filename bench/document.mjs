// The article that is drawn, of as many blocks and teasers as wanted; the same in every run.

const WHO = [
  "The harbour office", "A retired pilot", "The night ferry", "The council", "Every second household", "The lighthouse keeper",
  "A baker from the quay", "The school on the hill", "The weather station", "An engineer who asked not to be named",
];
const DOES = [
  "has counted", "will publish", "doubts", "remembers", "has mended", "is waiting for", "will pay for", "has drawn", "keeps", "announced",
];
const WHAT = [
  "the new timetable", "four hundred metres of sea wall", "the tide tables of last winter", "a bridge that nobody ordered",
  "the price of flour", "a letter of two pages", "the third bell", "every lamp along the pier", "an answer from the ministry",
  "the map that hangs in the waiting room",
];
const WHEN = [
  "since the storm", "before the season begins", "in spite of the rain", "for the second year running", "as the minutes show",
  "although the money has been spent", "on the first Monday of the month", "without much ado", "until the boats return",
];

const SEED = 2026;
let state = SEED;

/** A number below `sides`; the same row each time (a linear congruential generator, by Numerical Recipes' constants). */
function roll(sides) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return (state >>> 16) % sides;
}

const one = (list) => list[roll(list.length)];
const sentence = () => `${one(WHO)} ${one(DOES)} ${one(WHAT)} ${one(WHEN)}.`;
const sentences = (count) => Array.from({ length: count }, sentence).join(" ");
const headline = () => `${one(WHO)} ${one(DOES)} ${one(WHAT)}`;

const link = (path) => `https://daily.example/${path}`;

/** A picture in three widths, whose addresses stay as they are because the article's own has no host. */
function picture(name) {
  const url = (width) => `/pictures/${name}-${width}.png`;
  return {
    url: url(1280), width: 1280, height: 853, altText: sentence(),
    renditions: [320, 640, 1280].map((width) => ({ url: url(width), width })),
  };
}

/** A paragraph of plain text, or one of runs: every fourth has a link and a stressed word. */
function paragraph(place) {
  if (place % 4) return { type: "paragraph", text: sentences(3 + roll(3)) };
  const text = [
    `${sentence()} `, { text: one(WHO), href: link(`about-${place}`) }, ` ${one(DOES)} `, { text: one(WHAT), marks: ["strong"] },
    ` ${one(WHEN)}. ${sentences(2)}`,
  ];
  return { type: "paragraph", text };
}

/** Fifteen blocks make a chapter: nine paragraphs, and one of each other kind. */
function block(place) {
  switch (place % 15) {
    case 0: return { type: "heading", level: 2, text: headline() };
    case 4: return { type: "image", ...picture("pier"), caption: sentence(), creditText: "© Photo: Nils Aberg" };
    case 6: return { type: "quote", text: sentences(2), citation: one(WHO) };
    case 8: return { type: "list", items: [headline(), headline(), headline(), headline()] };
    case 11: return { type: "pullquote", text: sentence(), citation: one(WHO) };
    case 13: return { type: "relatedLink", headline: headline(), url: link(`aside-${place}`) };
    default: return paragraph(place);
  }
}

const story = (name, place) => ({ headline: headline(), url: link(`${name}-${place}`), id: `${name}-${place}` });

const teaser = (place) => ({
  ...story("teaser", place), kicker: "Harbour", description: sentence(), datePublished: "2026-03-04", image: picture("teaser"),
});

/**
 * An article of so many blocks and teasers, and three related links. Keys that begin with `_` are the publisher's own:
 * the widget reads past them, a peer may key its blocks by them.
 */
export function article(blocks, teasers) {
  state = SEED;
  const articleBody = Array.from({ length: blocks }, (_, place) => ({ _id: `b${place}`, ...block(place) }));
  return {
    headline: headline(),
    url: "/harbour",
    inLanguage: "en",
    kicker: "The coast",
    description: sentences(2),
    author: "Mira Holt",
    dateCreated: "2026-03-02",
    datePublished: "2026-03-03",
    dateModified: "2026-03-05",
    image: { ...picture("harbour"), caption: sentence(), creditText: "© Photo: Nils Aberg" },
    dontMiss: Array.from({ length: teasers }, (_, place) => teaser(place)),
    articleBody,
    related: Array.from({ length: 3 }, (_, place) => story("related", place)),
  };
}

/** The same article after a newsroom has worked on it. */
export const changes = {
  unchanged: (given) => given,
  "headline changed": (given) => ({ ...given, headline: `${given.headline} again` }),
  "one paragraph inserted": (given) => {
    const inserted = { _id: "new", type: "paragraph", text: "The night ferry announced a letter of two pages without much ado." };
    return { ...given, articleBody: given.articleBody.toSpliced(given.articleBody.length / 2, 0, inserted) };
  },
  "whole article replaced": (given) => JSON.parse(JSON.stringify(given).replaceAll(/\b(the|a)\b/g, "another").replaceAll(/(teaser|related|aside|about)-/g, "$1-next-")),
};

/** An article without its pictures. */
export function withoutPictures({ image: _image, articleBody, dontMiss, ...rest }) {
  const bare = dontMiss.map((teaser) => Object.fromEntries(Object.entries(teaser).filter(([name]) => name !== "image")));
  return { ...rest, dontMiss: bare, articleBody: articleBody.filter(({ type }) => type !== "image") };
}

const usual = article(300, 12);

/** The article of 300 blocks and twelve teasers as JSON text. */
export const text = JSON.stringify(usual);

/** The same with one paragraph more, in the middle of the body. */
export const textWithOneMore = JSON.stringify(changes["one paragraph inserted"](usual));

/** An article of the usual length, thirty blocks and twelve teasers. */
export const shortText = JSON.stringify(article(30, 12));
