// What markup says, as lines of text: elements, attributes and words, so that sides can be compared.

import { parseFragment } from "parse5";

/**
 * One line for each element and each text, indented by depth. What a side keeps for itself is left out: `data-…`, comments,
 * and the hints which pictures to load early that React writes of its own accord.
 */
export function outline(html) {
  const lines = [];
  walk(parseFragment(html), "", lines);
  return lines;
}

function walk(node, indent, lines) {
  let words = "";
  const speak = () => {
    if (words) lines.push(indent + JSON.stringify(words));
    words = "";
  };
  for (const child of node.childNodes) {
    // A comment parts texts for a framework, not for a reader.
    if (child.nodeName === "#comment") continue;
    if (child.nodeName === "#text") {
      words += child.value;
      continue;
    }
    speak();
    if (child.tagName === "link") continue;
    const written = child.attrs.filter(({ name }) => !/^data-(?:dm-|id$)/u.test(name))
      .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).toSorted();
    lines.push(`${indent}${child.tagName}${written.join("")}`);
    walk(child, `${indent} `, lines);
  }
  speak();
}
