// The stylesheet: one for each document, adopted where the widget stands.

import css from "style";

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * Adopts the stylesheet in the tree that an element is in; again after it has moved. A page that
 * links the stylesheet itself gets no second copy.
 * @param {Element} element
 */
export function adoptStyle(element) {
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const document = element.ownerDocument;
  if (!("adoptedStyleSheets" in root) || isLinked(root)) return;
  let sheet = sheets.get(document);
  if (!sheet) {
    // A sheet can only be adopted in the document whose window made it.
    const { CSSStyleSheet } = /** @type {any} */ (document.defaultView ?? globalThis);
    /** @type {CSSStyleSheet} */
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(document, (sheet = made));
  }
  const adopted = root.adoptedStyleSheets;
  if (!adopted.includes(sheet)) adopted.push(sheet);
}

/**
 * @param {Document | ShadowRoot} root
 * @returns {boolean}
 */
function isLinked(root) {
  return !!root.querySelector('link[rel~="stylesheet"][href*="dont-miss"][href$=".css"]');
}
