// A worker for Cloudflare's platform: draws articles from the origin's JSON, and answers the origin's own page if anything fails.

import { renderToString } from "dont-miss/ssr";
import { document, etag, isKept, OPTIONS, POLICY } from "../shell.js";

/** Milliseconds that the origin has for an article. */
const PATIENCE = 2000;

/** A minute as it is; a day more while a fresh one is fetched behind the reader's back, or while there is none to be had. */
const CACHING = "public, max-age=60, stale-while-revalidate=86400, stale-if-error=86400";

export default {
  /**
   * @param {Request} request
   * @param {{ ORIGIN: string }} environment where the articles come from: `https://origin.example`
   */
  async fetch(request, { ORIGIN }) {
    const { pathname, search } = new URL(request.url);
    const address = new URL(pathname + search, ORIGIN);
    if (/^\/articles\/[\w-]+$/u.test(pathname) && ["GET", "HEAD"].includes(request.method)) {
      try {
        return await article(request, `${address.origin}${pathname}.json`);
      } catch (error) {
        console.warn(`${pathname}: ${error.message}`);
      }
    }
    return fetch(new Request(address, request));
  },
};

async function article(request, address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`HTTP status ${answer.status}`);
  const { html, digest, problems } = renderToString(await answer.text(), OPTIONS);
  for (const { path, message } of problems) console.warn(`${address}: ${path}: ${message}`);

  const tag = etag(digest);
  const headers = { "cache-control": CACHING, etag: tag, "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY };
  if (isKept(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : stream(document(html)), { headers });
}

/** Sends one part after the other, as fast as the reader takes them. */
function stream(parts) {
  const encoder = new TextEncoder();
  const left = parts.values();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = left.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
