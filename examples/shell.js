// The page of a made-up newspaper around an article's markup, which every example answers.

/** Count this up when the page around the article changes: pages kept elsewhere are then known to be old. */
export const EDITION = 1;

/** How the article is drawn; as attributes of the element they say the same to the widget. */
export const OPTIONS = { parts: "article related dont-miss" };

/** What a browser may do on such a page. */
export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' https:; media-src 'self' https:; "
  + "frame-src https:; object-src 'none'; base-uri 'none'";

/**
 * The document in the parts in which it is sent. Title and language are those of the markup, where they are escaped already.
 * @param {string} html what `renderToString` gave
 */
export function document(html) {
  const [, title = "The Daily Example"] = /<h1[^>]*>([^<]+)/u.exec(html) ?? [];
  const [, lang = "en"] = / lang="([\w-]+)"/u.exec(html) ?? [];
  return [
    `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/dont-miss/dont-miss.css">
<script type="module" src="/dont-miss/dont-miss.js"></script>
</head>
<body>
<dont-miss parts="${OPTIONS.parts}">`,
    html,
    `</dont-miss>
</body>
</html>
`,
  ];
}

/** What tells pages apart: weak, because two that look the same may load their pictures in another order. */
export const etag = (digest) => `W/"${EDITION}-${digest}"`;

/** Whether a reader's copy is this very page. */
export function isKept(ifNoneMatch, tag) {
  return (ifNoneMatch ?? "").split(",").some((kept) => [tag, "*"].includes(kept.trim()));
}
