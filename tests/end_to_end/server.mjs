// Three loopback servers: the publisher's pages, the assets' host (another origin), and a proxy that catches whatever goes elsewhere.

import { once } from "node:events";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { dist } from "./dist.mjs";
import { page } from "./page.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** What the documentation asks of whoever hosts the assets. */
const ASSET_HEADERS = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "timing-allow-origin": "*",
  "x-content-type-options": "nosniff",
  "cache-control": "public, max-age=31536000, immutable",
};

/** One origin with answers that a test sets, and the requests it has seen. */
class Origin {
  requests = [];
  host = "";
  origin = "";
  #answers = new Map();
  #server;
  #fallback;
  #pages = 0;

  static async start(fallback) {
    const origin = new Origin();
    origin.#fallback = fallback;
    origin.#server = createServer((request, response) => origin.#serve(request, response)).listen(0, "127.0.0.1");
    await once(origin.#server, "listening");
    origin.host = `127.0.0.1:${portOf(origin.#server)}`;
    origin.origin = `http://${origin.host}`;
    return origin;
  }

  /**
   * From now on `path` answers `{ status, type, headers, body }`. A body may be a list of texts and promises: what
   * stands before a promise is sent at once, what stands after it when it is fulfilled; `"abort"` breaks the
   * connection. Answers the whole address.
   */
  answer(path, answer) {
    this.#answers.set(path, answer);
    return this.origin + path;
  }

  /** Forgets what tests have set and seen. */
  reset() {
    this.#answers.clear();
    this.requests.length = 0;
  }

  /** A page under an address never used before; see `page` for `parts`. */
  page({ headers = {}, status = 200, ...parts }) {
    this.#pages += 1;
    return this.answer(`/page-${this.#pages}.html`,
      { status, headers, type: "text/html; charset=utf-8", body: page(parts) });
  }

  /** How often `path` has been asked for. */
  count(path) {
    return this.requests.filter((request) => request.path === path).length;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #serve(request, response) {
    const wanted = new URL(request.url, "http://any.invalid").pathname;
    this.requests.push({ method: request.method, path: wanted, url: request.url, headers: request.headers });
    const answer = this.#answers.get(wanted) ?? this.#fallback(wanted) ?? { status: 404, type: "text/plain", body: "not here" };
    if (answer.body === "abort") return response.destroy();
    response.writeHead(answer.status ?? 200, {
      "content-type": answer.type ?? TYPES[extname(wanted)] ?? "text/plain",
      "cache-control": "no-store",
      ...answer.headers,
    });
    for (const part of [answer.body ?? ""].flat()) {
      // Flushed by itself: what a slow host has sent so far is what the browser works on.
      if (part instanceof Promise) await part;
      else response.write(part);
    }
    response.end();
  }
}

const portOf = (server) => /** @type {import("node:net").AddressInfo} */ (server.address()).port;

/** A file of `dist/` under any folder: `/v1/dont-miss.js` and `/other/dont-miss.js` are two copies. */
function asset(wanted) {
  const [, folder, name] = /^\/([\w.-]+)\/([\w.-]+)$/.exec(wanted) ?? [];
  if (!folder || !dist.names.includes(name)) return undefined;
  return { headers: ASSET_HEADERS, body: readFileSync(join(dist.folder, name)) };
}

/** Answers every request to a host that isn't ours with a failure, and remembers where it wanted to go. */
async function startElsewhere() {
  const visits = [];
  const server = createServer((request, response) => {
    visits.push(request.url);
    response.writeHead(502).end();
  }).listen(0, "127.0.0.1");
  server.on("connect", (request, socket) => {
    visits.push(`https://${request.url.replace(/:443$/, "")}`);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await once(server, "listening");
  return {
    host: `127.0.0.1:${portOf(server)}`,
    /** Addresses of hosts that no browser maker runs: a browser's own calls home are not the page's. */
    visits: () => visits.filter((url) => !/(mozilla|firefox|google|gvt1|gstatic|googleapis|duckduckgo)\.\w+/.test(url)),
    reset: () => { visits.length = 0; },
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

/** Starts all three. */
export async function startSite() {
  const pages = await Origin.start(() => undefined);
  const assets = await Origin.start(asset);
  const elsewhere = await startElsewhere();
  return {
    pages, assets, elsewhere,
    reset: () => [pages, assets, elsewhere].forEach((server) => server.reset()),
    close: () => [pages, assets, elsewhere].forEach((server) => server.close()),
  };
}
