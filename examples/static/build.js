// A site without a server: a page for each article by the command `dont-miss`, and a front page that leads to them.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Writes the site.
 * @param {string} articles a folder of `NAME.json`
 * @param {string} site where to
 * @param {string} [command] the command `dont-miss`
 */
export function build(articles, site, command = "dont-miss") {
  const files = readdirSync(articles).filter((name) => name.endsWith(".json")).toSorted();
  mkdirSync(site, { recursive: true });
  // All in one call: it uses every core, and says what is wrong with which file.
  execFileSync(command, ["render", "--page", "--out", site, ...files.map((name) => path.join(articles, name))], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const links = files.map((name) => path.basename(name, ".json")).map((name) => {
    // The headline as it stands in the page is escaped already.
    const [, headline = name] = /<h1[^>]*>([^<]+)/u.exec(readFileSync(path.join(site, `${name}.html`), "utf8")) ?? [];
    return `<li><a href="${name}.html">${headline}</a></li>`;
  });
  writeFileSync(path.join(site, "index.html"), `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>The Daily Example</title></head>
<body><h1>The Daily Example</h1><ul>${links.join("")}</ul></body>
</html>
`);
  // Pages find the widget at /dont-miss/.
  cpSync(path.dirname(fileURLToPath(import.meta.resolve("dont-miss"))), path.join(site, "dont-miss"), {
    recursive: true, filter: (from) => !from.endsWith("/ssr"),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [articles = "articles", site = "site"] = process.argv.slice(2);
  build(articles, site);
}
