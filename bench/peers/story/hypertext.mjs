// HTML bodies: made safe by DOMPurify, then read into the blocks of the native JSON, which every peer can draw.

import DOMPurify from "dompurify";

const MARKS = {
  strong: "strong", b: "strong", em: "emphasis", i: "emphasis", u: "underline", s: "strike", del: "strike",
  mark: "mark", code: "code", sub: "sub", sup: "sup",
};

const READERS = {
  p: (element) => [paragraph(runs(element))],
  h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading,
  ul: (element) => [{ type: "list", items: listItems(element) }],
  ol: (element) => [{ type: "list", ordered: true, items: listItems(element) }],
  blockquote: quote,
  figure,
  img: (element) => [picture(element)],
  pre: (element) => [{ type: "code", text: element.textContent }],
  hr: () => [{ type: "divider" }],
  table: (element) => [table(element)],
};

const INLINE = new Set([...Object.keys(MARKS), "a", "br", "span", "abbr", "cite", "small", "time", "q", "kbd"]);

/** The blocks of an HTML body. */
export const blocks = (html) => blocksOf(DOMPurify.sanitize(html, { RETURN_DOM: true }));

/** The words of a field that is HTML. */
export const words = (html) => DOMPurify.sanitize(html ?? "", { RETURN_DOM: true }).textContent.replaceAll(/\s+/g, " ").trim();

/** The blocks in an element; words between them are paragraphs. */
function blocksOf(element) {
  const out = [];
  let loose = [];
  const settle = () => {
    if (said(loose)) out.push(paragraph(loose));
    loose = [];
  };
  for (const child of element.childNodes) {
    const name = child.localName;
    if (!name || INLINE.has(name)) {
      loose.push(...runsOf(child, {}));
      continue;
    }
    settle();
    out.push(...(Object.hasOwn(READERS, name) ? READERS[name](child) : blocksOf(child)));
  }
  settle();
  return out.filter(({ type, text }) => type !== "paragraph" || said(text));
}

const said = (all) => all.some(({ text }) => text?.trim());

const paragraph = (text) => ({ type: "paragraph", text });

/** Running text, without the space around it. */
function runs(element) {
  const all = [...element.childNodes].flatMap((child) => runsOf(child, {}));
  if (all[0]?.text) all[0].text = all[0].text.trimStart();
  if (all.at(-1)?.text) all.at(-1).text = all.at(-1).text.trimEnd();
  return all.filter(({ text, break: ends }) => text || ends);
}

/** A node as runs, in the marks and the link of those around it. */
function runsOf(node, around) {
  if (node.nodeType === Node.TEXT_NODE) return [{ ...around, text: node.data.replaceAll(/\s+/g, " ") }];
  if (node.localName === "br") return [{ break: true }];
  const mark = MARKS[node.localName];
  const href = node.localName === "a" ? node.getAttribute("href") : undefined;
  const inside = {
    ...around,
    ...(mark && { marks: [...around.marks ?? [], mark] }),
    ...(href && { href, rel: node.getAttribute("rel") ?? undefined }),
  };
  return [...node.childNodes].flatMap((child) => runsOf(child, inside));
}

function heading(element) {
  return [{ type: "heading", level: Math.min(Math.max(Number(element.localName[1]), 2), 4), text: runs(element) }];
}

function listItems(list) {
  return [...list.children].map((item) => {
    const inner = [...item.children].filter(({ localName }) => localName === "ul" || localName === "ol");
    for (const one of inner) one.remove();
    return { text: runs(item), items: inner.length > 0 ? inner.flatMap(listItems) : undefined };
  });
}

function quote(element) {
  const cite = element.querySelector("cite, footer");
  const citation = cite ? runs(cite) : undefined;
  cite?.remove();
  return [{ type: "quote", text: runs(element.querySelector("p") ?? element), citation }];
}

/** A picture with its caption; another figure is what stands in it. */
function figure(element) {
  const caption = element.querySelector("figcaption");
  const img = element.querySelector("img");
  return img ? [{ ...picture(img), caption: caption ? runs(caption) : undefined }] : blocksOf(element);
}

function picture(img) {
  const of = (name) => img.getAttribute(name) ?? undefined;
  return { type: "image", url: of("src"), altText: of("alt"), width: of("width"), height: of("height") };
}

function table(element) {
  const cells = (row) => [...row.cells].map((cell) => runs(cell));
  const caption = element.querySelector("caption");
  const [head, rows] = element.tHead ? [element.tHead.rows[0], [...element.rows].slice(1)] : [undefined, [...element.rows]];
  return { type: "table", caption: caption ? runs(caption) : undefined, head: head && cells(head), rows: rows.map(cells) };
}
