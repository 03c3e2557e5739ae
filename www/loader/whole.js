// What is to be shown, in one text: an article, and from other documents teasers and links, each in its own format.

import { failure } from "./failure.js";
import { isForeign, translate } from "./formats.js";

/**
 * The native JSON of one or several documents. Of several, one that fails is a problem and leaves the others; and a
 * problem is what a translation can't say.
 * @param {Record<string, string | Promise<string>>} documents `article`, and perhaps `dontMiss` and `related`
 * @param {unknown} format of the article
 * @param {unknown} base
 * @returns {Promise<string>}
 */
export async function whole(documents, format, base) {
  const names = Object.keys(documents);
  const alone = names.length === 1;
  /** @type {unknown[]} */
  const failures = [];
  const parts = await Promise.all(
    names.map(async (name) => {
      try {
        let text = await documents[name];
        /** @type {Problem[]} */
        let problems = [];
        const named = name === "article" ? format : undefined;
        if (isForeign(text, named)) ({ text, problems } = await translate(text, named, base));
        // One that isn't JSON would spoil the others.
        if (!alone) JSON.parse(text);
        return { name, text, problems: alone ? problems : problems.map((problem) => inside(name, problem)) };
      } catch (error) {
        failures.push(error);
        const message = `expected a document, found "${failure(error, "draw", "unknown").message}"`;
        return { name, text: "", problems: [{ path: name, message }] };
      }
    }),
  );
  if (failures.length === names.length) throw failures[0];
  const problems = parts.flatMap((part) => part.problems);
  if (alone && !problems.length) return parts[0].text;
  const members = parts.filter((part) => part.text).map(({ name, text }) => `"${name}":${text}`);
  return `{${members.join()},"_problems":${JSON.stringify(problems)}}`;
}

/** @typedef {{ path: string, message: string }} Problem */

/**
 * A problem of one document among several.
 * @param {string} name
 * @param {Problem} problem
 */
function inside(name, { path, message }) {
  return { path: name + (/^(\[|$)/.test(path) ? "" : ".") + path, message };
}
