// The page on which contenders are compared: the widget of `dist/` and every peer, as modules that hand out `mount`.

import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { Browser } from "../tests/end_to_end/browser.mjs";
import { startSite } from "../tests/end_to_end/server.mjs";
import { available, carousel, module, stylesheet } from "./peers/build.mjs";
import { PEERS } from "./peers/titles.mjs";

const only = process.env.PEERS?.split(" ");

/** The widget first, then the peers; `PEERS` names the ones wanted. */
export const contenders = Object.entries({ ours: { title: "Dont Miss", library: false }, ...PEERS })
  .map(([name, { title, library }]) => ({ name, title, library }))
  .filter(({ name }) => name === "ours" || (available.includes(name) && (!only || only.includes(name))));

/** Their names. */
export const sides = contenders.map(({ name }) => name);

/** Those without the frameworks in Rust, which would take half of a measure's time. */
export const scripted = sides.filter((name) => !PEERS[name]?.rust);

/** An isolated page gets the finest timer that an engine has. */
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** Eight black pixels square, which stand for every picture: of one alone there would be nothing left at twice the density. */
export const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQAAAADsdIMmAAAAC0lEQVR42mNgQAUAABAAAaoZ+IIAAAAASUVORK5CYII=", "base64");

/** Answers the pictures of the made-up article. */
export function answerPictures(pages) {
  for (const name of ["harbour", "pier", "teaser"]) {
    for (const width of [320, 640, 1280]) {
      pages.answer(`/pictures/${name}-${width}.png`, { type: "image/png", headers: { "cache-control": "max-age=3600" }, body: PICTURE });
    }
  }
}

/** Runs in the page before anything else: keeps the memory of every Wasm instance. */
function keepMemories() {
  window.memories = [];
  const keep = (instance) => {
    window.memories.push(...Object.values(instance.exports).filter((one) => one instanceof WebAssembly.Memory));
    return instance;
  };
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (target, given) => keep(Reflect.construct(target, given)) });
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      keep(made.instance ?? made);
      return made;
    };
  }
}

/**
 * Opens a page with `window.bench`, in an engine or in the one named by ENGINE.
 * @param {string} [name]
 * @param {{ bodies?: boolean }} [kind] with `bodies` the peers' builds that take HTML bodies
 */
export async function openContenders(name, kind) {
  const site = await startSite();
  const browser = await Browser.start({ elsewhere: site.elsewhere.host, name });
  const stop = async () => {
    await browser.stop();
    site.close();
  };
  try {
    answerPictures(site.pages);
    const imports = { ours: `${site.assets.origin}/v1/dont-miss.js` };
    for (const { name } of contenders.filter(({ name }) => name !== "ours")) {
      for (const file of await module(name, kind)) site.pages.answer(`/${file.name}`, { body: file.bytes });
      imports[name] = `/${name}.js`;
    }
    const { outputFiles: [script] } = buildSync({
      entryPoints: [fileURLToPath(new URL("round.mjs", import.meta.url))], bundle: true, write: false, format: "esm", target: "es2024",
    });
    site.pages.answer("/round.js", { body: script.text });

    /** Goes to a page with these contenders alone; without names, with all. */
    const visit = async (names) => {
      const wanted = contenders.filter(({ name }) => !names || names.includes(name));
      const head = `<style>${stylesheet} .library { ${carousel} }</style><script>(${keepMemories})()</script>`
        + `<script type="importmap">${JSON.stringify({ imports })}</script>`
        + `<script>window.contenders = ${JSON.stringify(wanted)}</script><script type="module" src="/round.js"></script>`;
      await browser.open(site.pages.page({ headers: ISOLATED, head }));
      await browser.until(() => Boolean(window.bench));
    };
    await visit();
    const version = browser.version.replace("-headless-shell", "");
    return { site, browser, stop, visit, version, evaluate: (body, ...values) => browser.evaluate(body, ...values) };
  } catch (error) {
    await stop();
    throw error;
  }
}
