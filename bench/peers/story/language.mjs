// Languages and the direction in which they are written.

const RIGHT_TO_LEFT = /^(a[er]c|apc|arb?|ar[cqyz]|bqi|ckb|dv|fa|glk|ha?z|he|iw|ji|khw|ks|lki|lrc|luz|mzn|nqo|pes|prs|ps|sdh?|skr|syr|u[gr]|yi)\b|-(adlm|arab|hebr|nkoo|rohg|syrc|thaa)\b/i;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdfd\ufe70-\ufefc]/;
const LETTER = /\p{L}/u;

/** A BCP 47 tag in its usual spelling; nothing if it isn't one. */
export function language(desk, value, path) {
  if (value === undefined || value === null || value === "") return undefined;
  try {
    return Intl.getCanonicalLocales(String(value).replaceAll("_", "-"))[0];
  } catch {
    return desk.expected(path, "a language tag such as en or pt-BR", value);
  }
}

export function direction(desk, value, path) {
  if (value === undefined || value === null || value === "") return undefined;
  const given = String(value).toLowerCase();
  if (given === "ltr" || given === "rtl") return given;
  return given === "auto" ? undefined : desk.expected(path, "ltr or rtl", value);
}

/** The direction of a language. */
export const directionOf = (language) => (RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr");

/** The direction of the first letter in any text of a value. */
export function directionIn(value) {
  const text = JSON.stringify(value ?? "");
  const first = LETTER.exec(text)?.[0];
  return first && RTL_LETTER.test(first) ? "rtl" : "ltr";
}

/** The direction that is given, else the language's own. */
export const written = (desk, value, path, language) => direction(desk, value, path) ?? (language && directionOf(language));

export const primary = (language) => language.split("-", 1)[0];
