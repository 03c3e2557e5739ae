// The preview: draws anew when a file changes, and lists what is wrong below the article.

const element = /** @type {any} */ (document.querySelector("dont-miss"));
const aside = /** @type {HTMLElement} */ (document.querySelector("aside"));
const [title, list] = /** @type {any} */ (aside.children);

const properties = /** @type {HTMLElement} */ (document.getElementById("properties")).textContent;
await customElements.whenDefined("dont-miss");
Object.assign(element, JSON.parse(properties ?? "{}"));

judge();
element.addEventListener("dm:ready", () => judge());
element.addEventListener("dm:error", (/** @type {CustomEvent} */ event) => judge(event.detail));

/**
 * Shows what `dont-miss check` says of the file, or else why the widget draws nothing.
 * @param {{ message: string }} [failure]
 */
async function judge(failure) {
  const response = await fetch("?problems");
  const { error, problems } = await response.json();
  const fatal = error ?? failure;
  title.textContent = fatal ? "Nothing can be drawn" : `Problems: ${problems.length}`;
  list.replaceChildren(...[fatal, ...problems].filter(Boolean).map(line));
}

/** @param {{ path?: string, message: string }} problem */
function line({ path, message }) {
  const item = document.createElement("li");
  item.textContent = path ? `${path}: ${message}` : message;
  return item;
}

const changes = new EventSource("/-/changes");
changes.addEventListener("change", () => element.reload().catch(() => {}));
