// What a side has drawn, as lines of text: elements, attributes and words, so that sides can be compared.

/** The widget's own bookkeeping, and what its behaviours change once it is live. */
const unseen = (name) => name.startsWith("data-") || name === "aria-disabled";

/**
 * One line for each element and each text, indented by depth.
 * @param {Node} node
 * @param {string} [indent]
 * @returns {string[]}
 */
export function outline(node, indent = "") {
  const lines = [];
  for (const child of node.childNodes) {
    if (child instanceof Element) {
      const attributes = [...child.attributes].filter(({ name }) => !unseen(name));
      const written = attributes.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).toSorted();
      lines.push(`${indent}${child.localName}${written.join("")}`, ...outline(child, `${indent} `));
    } else {
      lines.push(indent + JSON.stringify(child.textContent));
    }
  }
  return lines;
}
