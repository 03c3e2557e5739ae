// The small pieces that many views share: elements, words, dates, links, pictures.

/** An element; attributes without a value and children that are nothing are left out. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  for (const child of children) if (child) made.append(child);
  return made;
}

export const word = (tag, className, { text, lang }) => element(tag, { class: className, lang }, text);

/** A phrase of ours around a name, isolated so that its direction doesn't turn the phrase around. */
export const phrase = (tag, className, { before, name, after, lang }, more = {}) =>
  element(tag, { class: className, lang, ...more }, before, element("bdi", {}, name), after);

export const time = ({ iso, text, lang }) => element("time", { class: "dm-date", datetime: iso, lang }, text);

export const dated = ({ label, date }) => element("p", { class: "dm-dates" }, word("span", "dm-date-label", label), " ", time(date));

/** A link that opens where the host wants it. */
export const anchor = (className, { href, rel, target, hint }, ...children) =>
  element("a", { class: className, href, rel, target }, ...children,
    hint && " ", hint && element("span", { class: "dm-hidden", lang: hint.lang }, `(${hint.text})`));

/** A name, linked where there is a page about it. */
export function name(className, { name, link }) {
  const isolated = element("bdi", {}, name);
  return link ? anchor(className, link, isolated) : element("span", { class: className }, isolated);
}

/** A link to a story, named by what stands in it. */
export const story = ({ link, kindWord, headline, sponsor, more }) =>
  anchor("dm-link", link,
    kindWord && word("span", "dm-type", kindWord), kindWord && " ",
    element("span", { class: "dm-headline" }, headline), " ",
    sponsor && phrase("span", "dm-sponsor", sponsor), sponsor && " ",
    word("span", "dm-more", more));

/** `src` comes last of what says which file to load: WebKit begins to load when it sees that. */
export const img = ({ className, loading, fetchPriority, sizes, srcSet, src, alt, width, height }) =>
  element("img", { class: className, loading, fetchpriority: fetchPriority, sizes, srcset: srcSet, src, alt, width, height, decoding: "async" });

/** Running text. */
export const prose = (text) =>
  text.flatMap(({ link, runs }) => (link ? [anchor("dm-text-link", link, ...runs.map(run))] : runs.map(run)));

function run({ text, tags, lang, dir, ends }) {
  if (ends) return element("br", {});
  const marked = tags.reduceRight((inner, tag) => element(tag, {}, inner), text);
  return lang || dir ? element("span", { lang, dir }, marked) : marked;
}
