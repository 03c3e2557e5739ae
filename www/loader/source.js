// Where the data comes from: an address, a script in the page, text, or an object made text.

import { DontMissError, failure } from "./failure.js";

/**
 * JSON text of whatever a host gives as data. Cycles, throwing getters and proxies end here, as ordinary errors.
 * @param {any} data
 * @param {object} [without] members to be left out
 * @returns {string}
 */
export function toText(data, without) {
  if (typeof data === "string") return data;
  try {
    const text = JSON.stringify(without ? { ...data, ...without } : data);
    if (typeof text === "string") return text;
  } catch (error) {
    throw failure(error, "data", "not-json");
  }
  throw new DontMissError("data", "not-json", "expected an object, JSON text or an address");
}

/**
 * Whether a text is an address rather than JSON or XML.
 * @param {unknown} data
 * @returns {data is string}
 */
export function isAddress(data) {
  return typeof data === "string" && !/^\s*[[{"<]/.test(data) && data.trim() !== "";
}

/**
 * The text behind an address: a script of this page (`#id`), or a file.
 * @param {Element} element
 * @param {string} address
 * @param {string | null | undefined} crossOrigin
 * @param {AbortSignal} signal
 * @returns {Promise<string>}
 */
export async function fetchText(element, address, crossOrigin, signal) {
  if (address.startsWith("#")) {
    const script = element.ownerDocument.getElementById(address.slice(1));
    if (!script) throw new DontMissError("data", "not-found", `no element has the id of ${address}`);
    return script.textContent ?? "";
  }
  const credentials = crossOrigin === "use-credentials" ? "include" : "same-origin";
  let response;
  try {
    // Revalidates without a preflight; equal text is nothing to do.
    response = await fetch(address, { cache: "no-cache", credentials, signal });
  } catch (error) {
    throw failure(error, "data", signal.aborted ? "aborted" : "not-fetched");
  }
  if (!response.ok) {
    const code = response.status === 410 ? "gone" : `http-${response.status}`;
    throw new DontMissError("data", code, `${address}: HTTP status ${response.status}`);
  }
  try {
    return await response.text();
  } catch (error) {
    throw failure(error, "data", signal.aborted ? "aborted" : "not-fetched");
  }
}

/**
 * The data that stands in the element itself, as its first child.
 * @param {Element} element
 * @returns {string | null}
 */
export function inlineText(element) {
  const script = element.firstElementChild;
  return script?.localName === "script" && /json/i.test(script.getAttribute("type") ?? "")
    ? script.textContent
    : null;
}
