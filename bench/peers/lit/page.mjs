// The page as Lit draws it.

import { html, nothing } from "lit/html.js";
import { ifDefined as maybe } from "lit/directives/if-defined.js";
import { repeat } from "lit/directives/repeat.js";
import { block, correction, figure, slot } from "./block.mjs";
import { dated, heading, img, name, story, time } from "./piece.mjs";

const PARTS = { "dont-miss": dontMiss, article, related };

export const page = (page) => html`${page.parts.map((name) => PARTS[name](page))}<span hidden></span>`;

function dontMiss({ dontMiss: part, lang, dir }) {
  const { items, past, skip, previous, next } = part;
  return html`<section class="dm-dont-miss" aria-label=${part.heading.text} lang=${maybe(lang)} dir=${dir}>
    <div class="dm-head">${heading(part.headingTag, "dm-heading", part.heading.text, part.heading.lang)}${
      skip ? html`<a class="dm-skip" href="#${past}" lang=${maybe(skip.lang)}>${skip.text}</a>` : nothing}${
      next ? html`<div class="dm-buttons">${button("dm-button dm-previous", previous)}${button("dm-button dm-next", next)}</div>` : nothing}</div>
    <ul class="dm-teasers" role="list">${repeat(items, ({ key }) => key, teaser)}</ul>
    <div class="dm-foot"><p class="dm-status" role="status"></p><div class="dm-past" id=${past} tabindex="-1"></div></div>
  </section>`;
}

const button = (className, { text, lang }) =>
  html`<button class=${className} type="button" aria-label=${text} aria-disabled="true" lang=${maybe(lang)}></button>`;

const teaser = (item) => html`<li class=${item.className} lang=${maybe(item.lang)} dir=${maybe(item.dir)} data-id=${maybe(item.id)}>${
  item.picture ? html`<div class="dm-card-picture">${img(item.picture)}</div>` : nothing}${
  item.kicker ? html`<p class="dm-kicker">${item.kicker}</p>` : nothing}${story(item)}${
  item.standfirst ? html`<p class="dm-standfirst">${item.standfirst}</p>` : nothing}${
  item.date ? html` ${time(item.date)}` : nothing}</li>`;

function article({ article: { header, lead, byline, corrections, paywall, body, footer }, lang, dir }) {
  return html`<article class="dm-article" lang=${maybe(lang)} dir=${dir}>${
    header ? headerOf(header) : nothing}${
    lead ? figure(lead, "dm-figure dm-lead") : nothing}${
    byline ? bylineOf(byline) : nothing}${
    corrections.map(correction)}${
    paywall ? slot(body[0]) : nothing}${
    body && !paywall ? html`<div class="dm-body">${body.map(block)}</div>` : nothing}${
    footer ? footerOf(footer) : nothing}</article>`;
}

const headerOf = ({ kicker, headline, tag, standfirst }) => html`<header class="dm-header">${
  kicker ? html`<p class="dm-kicker">${kicker}</p>` : nothing}${
  headline ? heading(tag, "dm-headline", headline) : nothing}${
  standfirst ? html`<p class="dm-standfirst">${standfirst}</p>` : nothing}</header>`;

const bylineOf = ({ authors, comma, date }) => html`<div class="dm-byline">${
  authors.length > 0 ? html`<p class="dm-authors">${authors.map((one, place) => author(one, place > 0 ? comma : nothing))}</p>` : nothing}${
  date ? dated(date) : nothing}</div>`;

const author = (one, comma) => html`${comma}${name("dm-author", one)}${
  one.jobTitle ? html` <span class="dm-job-title">(<bdi>${one.jobTitle}</bdi>)</span>` : nothing}`;

const footerOf = ({ created, topics, name: topicsName }) => html`<footer class="dm-footer">${
  created ? dated(created) : nothing}${
  topics.length > 0
    ? html`<ul class="dm-keywords" role="list" aria-label=${topicsName}>${topics.map((topic) =>
      html`<li class="dm-keyword">${topic.link ? name("dm-text-link", topic) : topic.name}</li>`)}</ul>`
    : nothing}</footer>`;

function related({ related: part, lang, dir }) {
  return html`<section class="dm-related" aria-label=${part.heading.text} lang=${maybe(lang)} dir=${dir}>
    <div class="dm-head">${heading(part.headingTag, "dm-heading", part.heading.text, part.heading.lang)}</div>
    <ul class="dm-links" role="list">${repeat(part.items, ({ key }) => key, (item) =>
      html`<li class="dm-related-item" lang=${maybe(item.lang)} dir=${maybe(item.dir)} data-id=${maybe(item.id)}>${story(item)}${
        item.date ? html` ${time(item.date)}` : nothing}</li>`)}</ul>
  </section>`;
}
