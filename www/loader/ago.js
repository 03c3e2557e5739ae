// Words such as "2 hours ago", as the browser has them in many languages.

/**
 * @param {string} language
 * @param {number} count
 * @param {string} unit
 * @returns {string | undefined} nothing where the browser lacks the language, or it is none
 */
export function ago(language, count, unit) {
  try {
    const { RelativeTimeFormat } = Intl;
    if (!RelativeTimeFormat.supportedLocalesOf(language)[0]) return;
    // Western digits, as in the dates around.
    const options = { numeric: "auto", numberingSystem: "latn" };
    return new RelativeTimeFormat(language, /** @type {any} */ (options)).format(-count, /** @type {any} */ (unit));
  } catch {}
}
