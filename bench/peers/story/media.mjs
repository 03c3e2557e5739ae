// Video, sound, and what other sites play or show after consent.

import { host } from "./address.mjs";
import { isObject, items, obvious } from "./desk.mjs";
import { language } from "./language.mjs";
import { link, prose } from "./prose.mjs";
import { provider } from "./provider.mjs";

const FILE = /\.(mp4|m4v|webm|ogv|mov|m3u8|mpd|mp3|m4a|aac|og[ga]|opus|wav|flac)(?=[?#]|$)/i;

/** The class of the nearest of six shapes; 16:9 where the size isn't known. */
function shape(width, height) {
  if (!width || !height) return "dm-ratio-16x9";
  const [, name] = [[1633, "16x9"], [1414, "3x2"], [1155, "4x3"], [894, "1x1"], [671, "4x5"], [0, "9x16"]]
    .find(([least]) => (width * 1000) / height >= least);
  return `dm-ratio-${name}`;
}

/** A video or a sound in the browser's own player; an address that isn't a file is an embed. */
export function media(house, item, path, type) {
  const { desk } = house;
  const given = items(item.sources);
  const files = (given.length > 0 ? given : [item])
    .map((file, place) => ({ src: desk.url(obvious(file, "url"), `${path}.sources[${place}].url`), type: isObject(file) ? file.contentType : undefined }))
    .filter(({ src }) => src);
  if (files.length === 0) return desk.expected(`${path}.url`, "an address");
  if (given.length === 0 && !files[0].type && !FILE.test(files[0].src)) return embed(house, item, path);
  const width = desk.number(item.width, `${path}.width`);
  const height = desk.number(item.height, `${path}.height`);
  const { text: name, lang } = house.word(type);
  return {
    type, files, width, height, name, lang,
    caption: prose(house, item.caption, `${path}.caption`),
    shape: shape(width, height),
    poster: desk.url(obvious(item.poster, "url"), `${path}.poster`),
    captions: items(item.captions)
      .map((track, place) => ({
        src: desk.url(obvious(track, "url"), `${path}.captions[${place}].url`),
        srcLang: isObject(track) ? language(desk, track.inLanguage, `${path}.captions[${place}].inLanguage`) : undefined,
        label: (isObject(track) && desk.words(track.label, `${path}.captions[${place}].label`)) || house.word("captions").text,
      }))
      .filter(({ src }) => src),
  };
}

/** What stands where a frame will: whose it is, what the button says, and the original. */
function frame(house, url, named, title) {
  const site = provider(url, named);
  const name = site && site.name !== "Mastodon" ? site.name : !site && named ? named : host(url);
  return {
    url, title, provider: site?.name,
    consent: site && house.phrase("consent", name),
    note: site && house.phrase("consentNote", name),
    link: link(house, url),
    open: house.phrase("openOn", name),
  };
}

export function embed(house, item, path) {
  const { desk } = house;
  const url = desk.url(item.url, `${path}.url`);
  if (!url) return item.url ? undefined : desk.expected(`${path}.url`, "an address");
  const title = desk.words(item.title, `${path}.title`);
  const caption = prose(house, item.caption, `${path}.caption`);
  if (!title && !caption) desk.problem(`${path}.title`, "expected a title that says what is shown");
  const found = frame(house, url, desk.words(item.provider, `${path}.provider`), title);
  const size = shape(desk.number(item.width, `${path}.width`), desk.number(item.height, `${path}.height`));
  return { type: "embed", className: found.provider ? "dm-embed dm-framed" : "dm-embed", frame: found, shape: `dm-facade ${size}`, caption };
}

export function socialPost(house, item, path) {
  const { desk } = house;
  const text = prose(house, item.text, `${path}.text`);
  const url = desk.url(item.url, `${path}.url`);
  if (!text && !url) return desk.expected(`${path}.text`, "the words of the post");
  return {
    type: "socialPost", text,
    author: desk.words(obvious(item.author, "name"), `${path}.author`),
    frame: url && frame(house, url, desk.words(item.provider, `${path}.provider`)),
    shape: "dm-facade",
  };
}
