// A newspaper's own server, behind an edge: articles as JSON, a page of its own for each, and all that can go wrong with them.

import { once } from "node:events";
import { createServer } from "node:http";

/** What the origin answers for an article whose page it makes itself. */
export const ownPage = (path) => `<!DOCTYPE html><title>The origin's own page of ${path}</title>`;

/**
 * Starts a server on a free port.
 * @param {Record<string, { status?: number, body?: string, after?: number, cut?: boolean }>} answers by path; `after`
 *   milliseconds, or never to the end if `cut`
 */
export async function startOrigin(answers) {
  /** @type {{ method: string, url: string, body: string }[]} */
  const asked = [];
  const server = createServer(async (request, response) => {
    let sent = "";
    for await (const piece of request) sent += piece;
    asked.push({ method: request.method, url: request.url, body: sent });
    const { status = 200, body = ownPage(request.url), after = 0, cut = false } = answers[request.url] ?? {};
    setTimeout(() => {
      response.writeHead(status, { "content-type": request.url.endsWith(".json") ? "application/json" : "text/html" });
      if (cut) response.write(body, () => response.destroy());
      else response.end(body);
    }, after).unref();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`,
    asked,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
