// Pictures: their address, renditions, size and words.

import { isObject, items } from "./desk.mjs";
import { prose } from "./prose.mjs";

const WIDTHS = [320, 640, 960, 1280, 1920];
const CARD = "auto, 320px";
const FIGURE = "auto, (max-width: 720px) 100vw, 720px";

const expand = (pattern, width) => pattern.replaceAll("{width}", String(width));

/** A picture's address and sizes; nothing without an address. */
function picture(house, value, path) {
  const { desk } = house;
  const item = isObject(value) ? value : { url: value };
  const [pattern] = items(item.url ?? item.contentUrl);
  if (typeof pattern !== "string") return desk.expected(`${path}.url`, "the address of a picture", pattern);
  const several = pattern.includes("{width}");
  const src = desk.url(expand(pattern, 1280), `${path}.url`);
  if (!src) return undefined;
  let renditions = items(item.renditions)
    .map(({ url, width }, place) => ({ url: desk.url(url, `${path}.renditions[${place}].url`), width: Number(width) }))
    .filter(({ url, width }) => url && width);
  if (several && renditions.length === 0) renditions = WIDTHS.map((width) => ({ url: desk.url(expand(pattern, width), `${path}.url`), width }));
  return { item, src, renditions, ...size(desk.number(item.width, `${path}.width`), desk.number(item.height, `${path}.height`)) };
}

/** The size as given; a missing one reserves 3:2. */
function size(width, height) {
  if (width && height) return { width, height };
  if (width) return { width, height: Math.ceil((width * 2) / 3) };
  return height ? { width: Math.ceil((height * 3) / 2), height } : { width: 1200, height: 800 };
}

function img({ src, renditions, width, height }, sizes, more) {
  const several = renditions.length > 0;
  return {
    src, width, height, ...more,
    loading: "lazy",
    srcSet: several ? renditions.map((one) => `${one.url} ${one.width}w`).join(", ") : undefined,
    sizes: several ? sizes : undefined,
  };
}

/** The picture of a card, which only decorates. */
export function card(house, value, path, eager) {
  const [first] = items(value);
  const found = first === undefined ? undefined : picture(house, first, path);
  if (!found) return undefined;
  const decoration = img(found, CARD, { alt: "" });
  return eager ? atOnce(decoration) : decoration;
}

/** A picture that is in view at first: it is asked for before its box is known. */
export function atOnce(picture) {
  return { ...picture, loading: "eager", sizes: picture.sizes?.replace("auto, ", "") };
}

/** A picture with its words. */
export function figure(house, value, path) {
  const found = picture(house, value, path);
  if (!found) return undefined;
  const { altText, caption, creditText } = found.item;
  if (altText === undefined || altText === null) house.desk.problem(`${path}.altText`, "expected words for those who don't see the picture");
  const more = { className: "dm-picture", alt: house.desk.words(altText, `${path}.altText`) ?? "" };
  return {
    type: "figure",
    picture: img(found, FIGURE, more),
    caption: prose(house, caption, `${path}.caption`),
    credit: house.desk.words(creditText, `${path}.creditText`),
  };
}
