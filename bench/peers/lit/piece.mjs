// The small pieces that many views share: words, dates, links, pictures.

import { html, nothing } from "lit/html.js";
import { ifDefined as maybe } from "lit/directives/if-defined.js";
import { html as dynamic, unsafeStatic } from "lit/static-html.js";

/** An element by name; names come from lists of our own, never from the article. */
export const element = (tag, className, children, lang) => {
  const name = unsafeStatic(tag);
  return className
    ? dynamic`<${name} class=${className} lang=${maybe(lang)}>${children}</${name}>`
    : dynamic`<${name}>${children}</${name}>`;
};

export const heading = element;

export const word = (tag, className, { text, lang }) => element(tag, className, text, lang);

/** A phrase of ours around a name, isolated so that its direction doesn't turn the phrase around. */
export const isolated = ({ before, name, after }) => html`${before}<bdi>${name}</bdi>${after}`;

export const phrase = (tag, className, given) => element(tag, className, isolated(given), given.lang);

export const time = ({ iso, text, lang }) => html`<time class="dm-date" datetime=${iso} lang=${maybe(lang)}>${text}</time>`;

export const dated = ({ label, date }) => html`<p class="dm-dates">${word("span", "dm-date-label", label)} ${time(date)}</p>`;

/** A link that opens where the host wants it. */
export const anchor = (className, { href, rel, target, hint }, children) =>
  html`<a class=${className} href=${href} rel=${maybe(rel)} target=${maybe(target)}>${children}${
    hint ? html` <span class="dm-hidden" lang=${maybe(hint.lang)}>(${hint.text})</span>` : nothing}</a>`;

/** A name, linked where there is a page about it. */
export const name = (className, { name, link }) =>
  link ? anchor(className, link, html`<bdi>${name}</bdi>`) : html`<span class=${className}><bdi>${name}</bdi></span>`;

/** A link to a story, named by what stands in it. */
export const story = ({ link, kindWord, headline, sponsor, more }) => anchor("dm-link", link, html`${
  kindWord ? html`${word("span", "dm-type", kindWord)} ` : nothing}<span class="dm-headline">${headline}</span> ${
  sponsor ? html`${phrase("span", "dm-sponsor", sponsor)} ` : nothing}${word("span", "dm-more", more)}`);

export const img = ({ className, loading, fetchPriority, sizes, srcSet, src, alt, width, height }) =>
  html`<img class=${maybe(className)} loading=${loading} fetchpriority=${maybe(fetchPriority)} sizes=${maybe(sizes)} srcset=${maybe(srcSet)}
    src=${src} alt=${alt} width=${width} height=${height} decoding="async">`;

/** Running text. */
export const prose = (text) => text.map(({ link, runs }) => (link ? anchor("dm-text-link", link, runs.map(run)) : runs.map(run)));

function run({ text, tags, lang, dir, ends }) {
  if (ends) return html`<br>`;
  const marked = tags.reduceRight((inner, tag) => element(tag, "", inner), text);
  return lang || dir ? html`<span lang=${maybe(lang)} dir=${maybe(dir)}>${marked}</span>` : marked;
}
