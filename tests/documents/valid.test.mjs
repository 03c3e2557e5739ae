// Whole documents from the command, and bare markup, are valid HTML for every fixture and every article of the demo.

import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { articles, render } from "../end_to_end/command.mjs";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  elements: ["html5", { "dont-miss": { flow: true, phrasing: false, permittedContent: ["@flow", "@script"] } }],
  rules: {
    // The serialisation that browsers have: what they would write themselves.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "void-style": "off",
    "doctype-style": "off",
    // Safari takes a list without markers for none, unless it is told; a table scrolls in a box that has a role.
    "no-redundant-role": "off",
    "prefer-native-element": "off",
    // Inside an article an aside without a name is no landmark, which axe-core knows.
    "unique-landmark": "off",
    // Publishers' words are as long as they are.
    "long-title": "off",
  },
});

/** What is wrong with a document, each with its place. */
function complaints(html) {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
}

test("every document is valid", () => {
  assert.ok(articles.length > 35);
  const wrong = articles.flatMap(({ name, json, flags }) =>
    complaints(render(json, "--page", ...flags)).map((complaint) => `${name}: ${complaint}`));
  assert.deepEqual(wrong, []);
});

test("the validator is listening", () => {
  const html = render(articles[0].json, "--page");
  for (const bad of ["<p><div></div></p>", "<a>x</a><a href>y</a>", "<img src=x>", "<ul><p></p></ul>", "<b id=a></b><b id=a></b>"]) {
    assert.notDeepEqual(complaints(html.replace("</main>", `${bad}</main>`)), [], bad);
  }
});
