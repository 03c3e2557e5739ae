// What websites have, a post from WordPress or an RSS feed, as native JSON: what a peer needs to take HTML bodies.

import { XMLParser } from "fast-xml-parser";
import { blocks, words } from "./hypertext.mjs";

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false });

const list = (value) => [value ?? []].flat();

/** The same `mount`, which takes a publisher's text, too. */
export const translating = (mount) => async (root, text, options) => {
  const widget = await mount(root, native(text), options);
  return { ...widget, update: (next) => widget.update(native(next)) };
};

/** Native JSON text for a text. */
function native(text) {
  if (/^\s*</.test(text)) return JSON.stringify(feed(parser.parse(text)));
  const json = JSON.parse(text);
  if (Array.isArray(json)) return JSON.stringify({ dontMiss: json.map(post).map(teaser) });
  return json.content?.rendered === undefined ? text : JSON.stringify(post(json));
}

/** A feed of one item is an article, of more a list of teasers. */
function feed({ rss: { channel } }) {
  const items = list(channel.item).map(item);
  const inLanguage = channel.language?.replace("_", "-");
  return items.length === 1 ? { inLanguage, ...items[0] } : { inLanguage, dontMiss: items.map(teaser) };
}

function item(given) {
  const enclosure = list(given.enclosure).find(({ type }) => type?.startsWith("image/"));
  const date = new Date(given.pubDate);
  return {
    "@id": given.guid?.["#text"] ?? given.guid, url: given.link, headline: words(given.title), kicker: list(given.category)[0],
    author: list(given["dc:creator"]), datePublished: Number.isNaN(date.valueOf()) ? undefined : date.toISOString(),
    image: enclosure && { url: enclosure.url }, articleBody: blocks(given["content:encoded"] ?? given.description ?? ""),
    description: given["content:encoded"] && given.description ? words(given.description) : undefined,
  };
}

function post({ id, link, lang, title, content, excerpt, date_gmt: date, modified_gmt: modified, _embedded: embedded = {} }) {
  const [media] = embedded["wp:featuredmedia"] ?? [];
  const { width, height } = media?.media_details ?? {};
  const terms = (embedded["wp:term"] ?? []).flat();
  const named = (taxonomy) => terms.filter((term) => term.taxonomy === taxonomy).map(({ name }) => words(name));
  return {
    "@id": String(id), url: link, inLanguage: lang, headline: words(title.rendered), kicker: named("category")[0], keywords: named("post_tag"),
    description: excerpt && !/\[(?:…|&hellip;|\.\.\.)\]/.test(excerpt.rendered) ? words(excerpt.rendered) : undefined,
    author: (embedded.author ?? []).map(({ name, link: url }) => ({ name, url })),
    datePublished: date && `${date}Z`, dateModified: modified && `${modified}Z`,
    image: media?.source_url && { url: media.source_url, altText: media.alt_text, width, height, caption: words(media.caption?.rendered) },
    articleBody: blocks(content.rendered),
  };
}

const teaser = ({ "@id": id, url, headline, kicker, description, datePublished, image, articleBody }) => ({
  id, url, headline, kicker, datePublished, image,
  description: description ?? articleBody.find(({ type }) => type === "paragraph")?.text.map(({ text }) => text).join(""),
});
