// Runs in the browser: what the widget and a peer draw of the same text, as lines that can be compared.

import { outline } from "../outline.mjs";

/** Without what libraries leave for themselves: comments as marks, texts in pieces, line ends between tags of a template. */
function tidied(container) {
  const copy = container.cloneNode(true);
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
  const unseen = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.COMMENT_NODE || /^\s*\n\s*$/.test(node.data)) unseen.push(node);
  }
  for (const node of unseen) node.remove();
  copy.normalize();
  // Such an attribute says the same with any value.
  for (const hidden of copy.querySelectorAll("[hidden]")) hidden.setAttribute("hidden", "");
  return copy;
}

/** Mounts into an element on the page, answers the outlines after each of `texts`, and takes all away. */
export async function drawn(mount, texts, options) {
  const container = document.createElement("div");
  document.body.append(container);
  const outlines = [];
  const [first, ...later] = texts;
  const widget = await mount(container, first, options);
  outlines.push(outline(tidied(container)));
  for (const text of later) {
    await widget.update(text);
    outlines.push(outline(tidied(container)));
  }
  await widget.remove();
  const left = outline(tidied(container));
  container.remove();
  return { outlines, left };
}
