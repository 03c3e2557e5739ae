// The tree that Chromium hands to screen readers, as an outline that people can read: a line for each thing with a role, deeper by two spaces.

/** What adds no word and no meaning: its children stand in its place. */
const PASSED = new Set(["generic", "none", "RootWebArea", "Section"]);

/** States worth a word. A link's address and a player's inner buttons are the browser's matter. */
const SAID = ["disabled", "live", "atomic", "hasPopup"];

/** What names itself by the text inside, which would be told twice. */
const NAMED_BY_TEXT = new Set(["link", "button", "heading", "cell", "columnheader", "rowheader", "StaticText", "gridcell"]);

const short = (text) => {
  const plain = text.replace(/\s+/gu, " ").trim();
  return plain.length > 90 ? `${plain.slice(0, 89)}…` : plain;
};

/** The outline below the first node that `isRoot` is true of. */
export async function outline(browser, isRoot) {
  await browser.devtools("Accessibility.enable");
  const { nodes } = await browser.devtools("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];

  const tell = (node, depth, named) => {
    const role = node?.role?.value ?? "none";
    // Where lines break is not what is said.
    if (!node || role === "InlineTextBox") return;
    const name = short(node.name?.value ?? "");
    let below = depth;
    if (!node.ignored && !(PASSED.has(role) && !name) && !(role === "StaticText" && named)) {
      if (role === "StaticText") {
        if (name) lines.push(`${"  ".repeat(depth)}"${name}"`);
        return;
      }
      const states = [...SAID, ...(role === "heading" ? ["level"] : [])].flatMap((wanted) => {
        const found = node.properties?.find((property) => property.name === wanted)?.value?.value;
        return [undefined, false, "off", "false", ""].includes(found) ? [] : [found === true ? wanted : `${wanted} ${found}`];
      });
      lines.push("  ".repeat(depth) + [role, name && `"${name}"`, ...states].filter(Boolean).join(" "));
      // Inside a player stands what the browser puts there.
      if (["Video", "Audio", "Iframe"].includes(role)) return;
      below += 1;
    }
    const inner = NAMED_BY_TEXT.has(role) && name ? true : named && PASSED.has(role);
    for (const child of node.childIds ?? []) tell(byId.get(child), below, inner);
  };

  tell(nodes.find((node) => !node.ignored && isRoot(node.role?.value, node.name?.value ?? "")), 0, false);
  return `${lines.join("\n")}\n`;
}

/** The links and buttons of an outline, in order, as `{ role, name }`. */
export const pressed = (text) =>
  [...text.matchAll(/^ *(link|button) "(.*)"/gmu)].map(([, role, name]) => ({ role, name }));

export { short };
