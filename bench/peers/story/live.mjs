// What makes a drawn page live, whoever drew it: buttons and keyboard, clicks, impressions, slots and consent told to the host.

import { impressions } from "./impressions.mjs";
import { provider } from "./provider.mjs";

/** Tells the host; false if it objects. */
export const tell = (root, name, detail, cancelable = false) =>
  root.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));

/** What the host is told of the teaser or link around an element. */
export function item(element) {
  const around = element.closest(".dm-teasers > .dm-teaser, .dm-links > .dm-related-item");
  if (!around) return undefined;
  const index = [...around.parentElement.children].indexOf(around);
  const link = around.querySelector(".dm-link");
  const part = around.matches(".dm-teaser") ? "dont-miss" : "related";
  return { part, index, id: around.dataset.id, url: link.href, headline: link.querySelector(".dm-headline").textContent };
}

/**
 * Attaches behaviours to a root. `carousel` makes one of whichever library the peer has, for the section of the cards:
 * `{ next, previous, place, stop }`, where `place` is `{ first, last, total, atStart, atEnd }`; it calls back once at rest.
 */
export function live(root, carousel) {
  const abort = new AbortController();
  const { signal } = abort;
  const seen = impressions(root);
  const slots = new Set();
  let words = {};
  let track;
  let last;
  let pressed = false;

  const rest = () => {
    if (!track) return;
    const place = track.place();
    disable(root.querySelector(".dm-previous"), place.atStart);
    disable(root.querySelector(".dm-next"), place.atEnd);
    const now = `${place.first} ${place.last} ${place.total}`;
    if (last !== undefined && last !== now) tell(root, "dm:carousel", { first: place.first, last: place.last, total: place.total });
    last = now;
    root.querySelector(".dm-status").textContent = pressed ? status(words, place) : "";
    pressed = false;
  };

  root.addEventListener("click", (event) => press(event), { signal });
  root.addEventListener("auxclick", (event) => press(event), { signal });
  root.addEventListener("keydown", (event) => tab(event, root, track), { signal });

  function press(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.defaultPrevented || event.button > 1) return;
    const pager = target.closest(".dm-previous, .dm-next");
    const consent = target.closest(".dm-consent");
    if (pager) {
      if (event.button > 0 || !track) return;
      pressed = true;
      if (pager.matches(".dm-next")) track.next();
      else track.previous();
    } else if (target.closest(".dm-skip")) {
      event.preventDefault();
      root.querySelector(".dm-past").focus();
    } else if (consent) {
      show(root, consent.closest(".dm-embed"));
    } else if (target.closest("a.dm-link")) {
      const detail = item(target);
      if (detail && !tell(root, "dm:click", detail, true)) event.preventDefault();
    }
  }

  return {
    /** Looks at the page again after it has changed. */
    refresh(page) {
      words = page.words;
      root.dataset.dmLive = "";
      const section = root.querySelector(".dm-dont-miss");
      if (section && !track) track = carousel(section, page.dir, rest);
      else if (!section) track = track?.stop();
      else track.refresh(section);
      rest();
      seen.refresh();
      for (const element of root.querySelectorAll(".dm-slot")) {
        const name = element.dataset.dmSlot;
        if (!slots.has(name)) tell(root, "dm:slot", { name, element });
        slots.add(name);
      }
      for (const { path, message } of page.problems) tell(root, "dm:problem", { path, message });
      tell(root, "dm:ready", { problems: page.problems });
    },
    stop() {
      abort.abort();
      seen.stop();
      track?.stop();
      delete root.dataset.dmLive;
    },
  };
}

function disable(button, disabled) {
  button?.setAttribute("aria-disabled", String(disabled));
}

function status(words, { first, last, total }) {
  const values = { first: first + 1, last: last + 1, total };
  return words[first === last ? "statusOne" : "status"].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Tab from the last button goes to the first card in view, and back. */
function tab(event, root, track) {
  const first = track?.place().first;
  if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey || !first) return;
  const cards = root.querySelector(".dm-teasers").children;
  const goal = event.shiftKey
    ? cards[first].contains(event.target) && root.querySelector(".dm-next")
    : event.target.matches(".dm-next") && cards[first].querySelector("a.dm-link");
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

/** Puts the frame where it was waited for, if the host agrees; its address is built anew. */
function show(root, embed) {
  const { dmEmbed: url, dmProvider: name } = embed.dataset;
  const found = provider(url, name);
  if (!found || !tell(root, "dm:consent", { provider: name.toLowerCase(), url }, true)) return;
  const frame = document.createElement("iframe");
  frame.className = "dm-frame";
  frame.title = embed.querySelector(".dm-headline")?.textContent ?? name;
  frame.sandbox.add("allow-scripts", "allow-same-origin", "allow-popups", "allow-presentation");
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.allowFullscreen = true;
  frame.src = found.frame;
  embed.querySelector(".dm-facade").replaceChildren(frame);
  frame.focus();
}
