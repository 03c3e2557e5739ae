// Waits until the parser has come to the end of an element: before, its markup may be half there.

/**
 * @param {Element} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>} never settles once the signal has been aborted
 */
export function whenParsed(element, signal) {
  return new Promise((resolve) => {
    const { ownerDocument: document } = element;
    if (isParsed(element)) return resolve();
    const observer = new MutationObserver(check);
    // Whatever follows the element, or one around it, shows that the parser is past.
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", end, { signal });
    signal.addEventListener("abort", () => observer.disconnect());

    function check() {
      if (isParsed(element)) end();
    }
    function end() {
      observer.disconnect();
      document.removeEventListener("DOMContentLoaded", end);
      if (!signal.aborted) resolve();
    }
  });
}

/** @param {Element} element */
function isParsed(element) {
  if (element.ownerDocument.readyState !== "loading") return true;
  /** @type {Node | null} */
  let node = element;
  for (; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
