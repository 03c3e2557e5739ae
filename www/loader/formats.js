// Publishers' formats: the modules that translate them to native JSON, fetched when one is met.

import { compile } from "./engine.js";
import { DontMissError, failure } from "./failure.js";

/**
 * The modules: the formats that each reads, and what tells a document of theirs: keys that no native JSON has, and
 * types that aren't native. In JSON a quote inside of text is escaped. The order is that of asking.
 * @type {[names: string, telling: RegExp, integrity: string][]}
 */
const MODULES = [
  ["json-ld json-feed", /(?:^|[^\\])"(?:content_(?:html|text)|home_page_url|feed_url|liveBlogUpdate)"\s*:|"@type"\s*:\s*\[?\s*"[^"]*(?:ItemList|LiveBlogPosting)"/, JSON_LD_INTEGRITY],
  ["feed", /^\s*<(?!!\[)/, FEED_INTEGRITY],
  ["ans", /(?:^|[^\\])"(?:content_elements|social_links|headlines"\s*:\s*\{\s*"basic)"\s*:/, ANS_INTEGRITY],
  ["ninjs", /(?:^|[^\\])"(?:bodies|body_\w+|associations|uri|guid)"\s*:/, NINJS_INTEGRITY],
  ["optimo", /(?:^|[^\\])"(?:locators|headlines)"\s*:/, OPTIMO_INTEGRITY],
  ["capi dcr", /(?:^|[^\\])"(?:trails|web(?:Title|Url)|userTier)"\s*:/, GUARDIAN_INTEGRITY],
  ["apple-news", /(?:^|[^\\])"components"\s*:/, APPLE_NEWS_INTEGRITY],
  ["wordpress oembed", /(?:^|[^\\])"(?:rendered|_embedded|URL|raw_oembed|provider_name)"\s*:|"type"\s*:\s*"(?:rich|photo|link)"/, WORDPRESS_INTEGRITY],
];

/** All of what tells, asked in one go: a long article is searched once. */
const TELLING = new RegExp(MODULES.map(([, telling]) => telling.source).join("|"));

/**
 * Each compiled once a page; again after a failure.
 * @type {{ names: string[], telling: RegExp, address: URL, integrity: string, module?: Promise<WebAssembly.Module> }[]}
 */
let modules = [];

/**
 * Told once: the addresses of all, beside our own script.
 * @param {URL[]} addresses
 */
export function formatsAt(addresses) {
  modules = MODULES.map(([names, telling, integrity], place) => ({ names: names.split(" "), telling, address: addresses[place], integrity }));
}

/** JSON-LD of an article, which needs no translation. */
const ARTICLE = /(?:Article|Posting|Report)"/;

/** JSON-LD in whose text somebody left HTML. */
const CARELESS = /&(?:#\w+|[a-z]+);|<\/(?:p|strong|em|b|i|a|h\d)>/i;

/** The text that was last found native: fetched again it is the same most of the time. */
let native = "";

/**
 * Whether a text has to be translated: as the host says, else as it looks. What is taken for foreign and isn't, comes
 * back as it was.
 * @param {string} text
 * @param {unknown} [format]
 */
export function isForeign(text, format) {
  if (format) return format !== "native";
  if (text !== native && looksForeign(text)) return true;
  native = text;
  return false;
}

/** @param {string} text */
function looksForeign(text) {
  return /^\s*[</]/.test(text) || TELLING.test(text) || (/"@type"/.test(text) && (!ARTICLE.test(text) || CARELESS.test(text)));
}

/**
 * Native JSON text for a document, and what couldn't be said in it.
 * @param {string} text
 * @param {unknown} [format]
 * @param {unknown} [base]
 * @returns {Promise<{ text: string, problems: { path: string, message: string }[] }>}
 */
export async function translate(text, format, base) {
  /** @param {typeof modules[number]} module */
  const isMeant = ({ names, telling }) => (format ? names.includes(String(format)) : telling.test(text));
  for (const entry of [...modules.filter(isMeant), ...modules.filter((entry) => !isMeant(entry))]) {
    const module = await (entry.module ??= fetched(entry));
    const answer = call(module, [text, format, base, new Date().toISOString()]);
    const end = answer.indexOf("\n");
    if (end >= 0) return { text: answer.slice(end + 1), problems: JSON.parse(answer.slice(0, end)) };
    const { code, message, path } = JSON.parse(answer);
    // Its reader is in another module.
    if (code !== "elsewhere") throw new DontMissError("read", code, message, path);
  }
  throw new DontMissError("read", "unknown-format", "expected a format with a reader");
}

/** @param {typeof modules[number]} entry */
async function fetched(entry) {
  try {
    return await compile(entry.address, entry.integrity, (module) => module);
  } catch (error) {
    entry.module = undefined;
    throw error;
  }
}

/**
 * Calls the one function of a module, in an instance of its own: what kills it harms no other.
 * @param {WebAssembly.Module} module
 * @param {unknown[]} texts
 * @returns {string}
 */
function call(module, texts) {
  try {
    const wasm = /** @type {any} */ (new WebAssembly.Instance(module).exports);
    const parts = texts.flatMap((text) => {
      const bytes = new TextEncoder().encode(String(text ?? ""));
      const at = wasm.__wbindgen_malloc(bytes.length, 1);
      new Uint8Array(wasm.memory.buffer).set(bytes, at);
      return [at, bytes.length];
    });
    const [at, length] = wasm.translate(...parts);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(wasm.memory.buffer, at, length));
  } catch (error) {
    throw failure(error, "draw", "trap");
  }
}
