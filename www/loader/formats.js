// Publishers' formats: the modules that translate them to native JSON, fetched when one is met.

import { compile } from "./engine.js";
import { DontMissError, failure } from "./failure.js";

/**
 * The modules: what websites have, what newsrooms have. Each is compiled once a page; again after a failure.
 * @type {{ address: URL, integrity: string, module?: Promise<WebAssembly.Module> }[]}
 */
const modules = [];

/**
 * Told once: the addresses of both, beside our own script.
 * @param {URL} web
 * @param {URL} newsroom
 */
export function formatsAt(web, newsroom) {
  modules.push({ address: web, integrity: WEB_INTEGRITY }, { address: newsroom, integrity: NEWSROOM_INTEGRITY });
}

/** Keys that no native JSON has, and types that aren't native. In JSON a quote inside of text is escaped. */
const TELLING =
  /(?:^|[^\\])"(?:rendered|_embedded|URL|content_(?:html|text|elements)|home_page_url|feed_url|trails|web(?:Title|Url)|userTier|headlines|bodies|body_\w+|associations|uri|guid|locators|components|raw_oembed|provider_name|social_links|liveBlogUpdate)"\s*:|"@type"\s*:\s*\[?\s*"[^"]*(?:ItemList|LiveBlogPosting)"|"type"\s*:\s*"(?:rich|photo|link)"/;

/** JSON-LD of an article, which needs no translation. */
const ARTICLE = /(?:Article|Posting|Report)"/;

/** JSON-LD in whose text somebody left HTML. */
const CARELESS = /&(?:#\w+|[a-z]+);|<\/(?:p|strong|em|b|i|a|h\d)>/i;

/**
 * Whether a text has to be translated: as the host says, else as it looks. What is taken for foreign and isn't, comes
 * back as it was.
 * @param {string} text
 * @param {unknown} [format]
 */
export function isForeign(text, format) {
  if (format) return format !== "native";
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
  for (const entry of modules) {
    const module = await (entry.module ??= fetched(entry));
    const answer = call(module, [text, format, base, new Date().toISOString()]);
    const end = answer.indexOf("\n");
    if (end >= 0) return { text: answer.slice(end + 1), problems: JSON.parse(answer.slice(0, end)) };
    const { code, message, path } = JSON.parse(answer);
    // Its reader is in the other module.
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
    const imports = { "./glue_bg.js": { __wbindgen_init_externref_table() {} } };
    const wasm = /** @type {any} */ (new WebAssembly.Instance(module, imports).exports);
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
