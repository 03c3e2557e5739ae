// Which addresses may be followed.

/** A checked address, joined to `base`; nothing if it may not be followed. Without a base a relative one stays as written. */
export function address(text, base, schemes = /^https?:$/) {
  const trimmed = text.trim();
  if (!trimmed || trimmed.length > 2048) return undefined;
  const url = URL.parse(trimmed, base);
  if (url) return schemes.test(url.protocol) ? url.href : undefined;
  // The parser drops tabs and line ends from a scheme; nothing with them is taken.
  return /^[^:/?#]*:|[\p{Cc}\\]/u.test(trimmed) || trimmed.startsWith("//") ? undefined : trimmed;
}

/** The same for running text, which may also write and call. */
export const linkAddress = (text, base) => address(text, base, /^(https?|mailto|tel):$/);

/** The page that an address leads to: fragments and campaign marks don't count. */
export function page(text) {
  const url = URL.parse(text);
  if (!url) return text.replace(/#.*/, "");
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (name.startsWith("utm_")) url.searchParams.delete(name);
  return url.href;
}

export const host = (text) => URL.parse(text)?.host ?? text;
