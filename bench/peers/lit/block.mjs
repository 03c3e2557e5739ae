// The blocks of a body: each draws one element.

import { html, nothing } from "lit/html.js";
import { ifDefined as maybe } from "lit/directives/if-defined.js";
import { anchor, element, heading, img, isolated, phrase, prose, story, time, word } from "./piece.mjs";

export const block = (one) => BLOCKS[one.type](one);

const BLOCKS = {
  paragraph: ({ text }) => html`<p class="dm-paragraph">${prose(text)}</p>`,
  heading: ({ tag, className, text }) => heading(tag, className, prose(text)),
  list,
  figure: (one) => figure(one, "dm-figure"),
  gallery,
  quote: ({ className, text, citation }) => html`<figure class=${className}><blockquote><p>${prose(text)}</p></blockquote>${
    citation ? html`<figcaption class="dm-citation">${prose(citation)}</figcaption>` : nothing}</figure>`,
  video: ({ name, lang, shape, poster, width, height, files, captions, caption }) => html`<figure class="dm-media dm-video"><video
    class="dm-player ${shape}" aria-label=${name} lang=${maybe(lang)} controls preload="none" poster=${maybe(poster)} width=${maybe(width)} height=${maybe(height)}>${files.map(source)}${
    captions.map(({ src, srcLang, label }) => html`<track kind="captions" src=${src} srclang=${maybe(srcLang)} label=${label}>`)}</video>${
    captionOf(caption)}</figure>`,
  audio: ({ name, lang, files, caption }) => html`<figure class="dm-media dm-audio"><audio class="dm-player" aria-label=${name} lang=${maybe(lang)} controls preload="none">${
    files.map(source)}</audio>${captionOf(caption)}</figure>`,
  socialPost,
  embed: ({ className, frame, shape, caption }) => waiting(className, frame, html`${frameOf(frame, shape)}${captionOf(caption)}`),
  table,
  relatedLink: ({ story: one }) => html`<p class="dm-related-link" lang=${maybe(one.lang)} dir=${maybe(one.dir)}>${linked(one)}</p>`,
  linkList: ({ heading: text, headingTag, items }) => element(text ? "section" : "div", "dm-link-list", html`${
    text ? heading(headingTag, "dm-heading", text) : nothing}<ul role="list">${items.map((one) =>
    html`<li class="dm-related-item" lang=${maybe(one.lang)} dir=${maybe(one.dir)}>${linked(one)}</li>`)}</ul>`),
  correction,
  note: ({ text }) => html`<aside class="dm-note"><p class="dm-text">${prose(text)}</p></aside>`,
  keyPoints: ({ heading: { text, lang }, headingTag, items }) => html`<section class="dm-key-points">${
    heading(headingTag, "dm-heading", text, lang)}<ul role="list">${items.map((point) => html`<li>${prose(point)}</li>`)}</ul></section>`,
  factBox: (one) => html`<aside class="dm-fact-box">${box(one)}</aside>`,
  timeline: ({ name, events }) => html`<ol class="dm-timeline" role="list" aria-label=${name}>${events.map((event) =>
    html`<li class="dm-event">${event.date ? time(event.date) : nothing}${
      event.dateText ? html`<span class="dm-date">${event.dateText}</span>` : nothing}${box(event)}</li>`)}</ol>`,
  code: ({ text }) => html`<pre class="dm-code"><code>${text}</code></pre>`,
  divider: () => html`<hr class="dm-divider">`,
  slot,
};

function list({ ordered, items }) {
  return element(ordered ? "ol" : "ul", "dm-list", items.map(({ text, inner }) => html`<li>${prose(text)}${inner ? list(inner) : nothing}</li>`));
}

export function figure({ picture, caption, credit }, className) {
  const words = html`<figcaption class="dm-caption">${
    caption ? html`<span class="dm-caption-text">${prose(caption)}</span>` : nothing}${caption && credit ? " " : nothing}${
    credit ? html`<span class="dm-credit"><bdi>${credit}</bdi></span>` : nothing}</figcaption>`;
  return html`<figure class=${className}>${img(picture)}${caption || credit ? words : nothing}</figure>`;
}

const captionOf = (text) => (text ? html`<figcaption class="dm-caption">${prose(text)}</figcaption>` : nothing);

function gallery({ name, items, caption }) {
  const row = html`<section class="dm-gallery" role="region" tabindex="0" aria-label=${name}><ul class="dm-gallery-items" role="list">${
    items.map((item) => html`<li>${figure(item, "dm-figure")}</li>`)}</ul></section>`;
  return caption ? html`<figure class="dm-figure">${row}${captionOf(caption)}</figure>` : row;
}

const source = ({ src, type }) => html`<source src=${src} type=${maybe(type)}>`;

/** The words and a link; where a frame waits, a button that says whom it will contact. */
function frameOf({ consent, note, link, title, open }, shape) {
  const original = anchor("dm-embed-link", link, html`${
    title ? html`<span class="dm-headline">${title}</span> ` : nothing}${phrase("span", "dm-more", open)}`);
  if (!consent) return original;
  return html`<div class=${shape}><button class="dm-consent" type="button" lang=${maybe(consent.lang)}>${isolated(consent)}</button>${
    phrase("p", "dm-consent-note", note)}${original}</div>`;
}

const waiting = (className, frame, children) => html`<figure class=${className} data-dm-provider=${maybe(frame?.provider)}
  data-dm-embed=${maybe(frame?.provider && frame.url)}>${children}</figure>`;

function socialPost({ text, author, frame, shape }) {
  const post = html`<blockquote class="dm-post">${text ? html`<p>${prose(text)}</p>` : nothing}${
    author ? html`<p class="dm-post-author"><bdi>${author}</bdi></p>` : nothing}</blockquote>`;
  return waiting("dm-embed dm-social", frame, html`${text || author ? post : nothing}${frame ? frameOf(frame, shape) : nothing}`);
}

function table({ name, caption, head, rows }) {
  return html`<div class="dm-table" role="region" tabindex="0" aria-label=${name}><table>${
    caption ? html`<caption>${prose(caption)}</caption>` : nothing}${
    head.length > 0 ? html`<thead>${row(head, true)}</thead>` : nothing}<tbody>${rows.map((cells) => row(cells))}</tbody></table></div>`;
}

/** An empty cell heads nothing, so it is never a header. */
const row = (cells, heads = false) => html`<tr>${cells.map((text) => {
  if (!text) return html`<td></td>`;
  return heads ? html`<th scope="col">${prose(text)}</th>` : html`<td>${prose(text)}</td>`;
})}</tr>`;

const linked = (one) => html`${story(one)}${one.date ? html` ${time(one.date)}` : nothing}`;

export function correction({ className, label, text, date }) {
  return html`<aside class=${className}>${word("p", "dm-label", label)}<p
  class="dm-text">${prose(text)}</p>${date ? time(date) : nothing}</aside>`;
}

const box = ({ heading: text, headingTag, blocks }) => html`${text ? heading(headingTag, "dm-heading", text) : nothing}${blocks.map(block)}`;

export function slot({ className, name, label }) {
  return html`<div class=${className} data-dm-slot=${name}>${word("span", "dm-slot-label", label)}</div>`;
}
