// A publisher's page around the widget, with a watch that notes violations, errors and the widget's events from the first line on.

import { sha384 } from "./dist.mjs";

/** Runs in the page, before anything else. */
function keepWatch() {
  const watch = { violations: [], errors: [], events: [] };
  window.watch = watch;
  addEventListener("securitypolicyviolation", (event) => {
    // Browsers ask for an icon of their own accord, and report that under a strict policy.
    if (event.blockedURI.endsWith("favicon.ico")) return;
    watch.violations.push(`${event.effectiveDirective} ${event.blockedURI || "inline"} ${event.sourceFile}:${event.lineNumber}`);
  });
  addEventListener("error", (event) => watch.errors.push(event.message));
  addEventListener("unhandledrejection", (event) => watch.errors.push(`unhandled: ${event.reason}`));
  const plain = (value) => (value instanceof Node ? `<${value.nodeName.toLowerCase()} class="${value.className}">` : value);
  for (const name of ["ready", "problem", "error", "click", "impression", "carousel", "slot", "consent"]) {
    document.addEventListener(`dm:${name}`, (event) => {
      const detail = Object.fromEntries(Object.entries(event.detail ?? {}).map(([key, value]) => [key, plain(value)]));
      const { bubbles, cancelable } = event;
      watch.events.push({ type: event.type, target: event.target.id, detail, bubbles, cancelable });
    });
  }
}

const WATCH = `(${keepWatch})();`;

/** The watch as markup, for pages that aren't made here. */
export const watch = `<script>${WATCH}</script>`;

/** What a policy without a nonce must list to let the watch run. */
export const watchHash = `'${sha384(WATCH)}'`;

/**
 * A document; `head` and `body` are markup, each a text or a list with promises that hold back what follows.
 * @param {{ head?: string, body?: string | (string | Promise<void>)[], nonce?: string, lang?: string }} parts
 */
export function page({ head = "", body = "", nonce, lang = "en" }) {
  const start = `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>A publisher's page</title>`
    + `<meta name="viewport" content="width=device-width, initial-scale=1">`
    + `<script${nonce ? ` nonce="${nonce}"` : ""}>${WATCH}</script>`;
  return [start, head, "</head><body>", body, "</body></html>"].flat();
}
