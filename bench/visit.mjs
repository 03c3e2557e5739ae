// Runs in a page before anything else: notes when the widget can be seen, when it works, how long tasks held the reader up.

import { painted } from "./frame.mjs";

/** Milliseconds count from the navigation. */
const seen = { paint: undefined, live: undefined, blocked: 0, longest: 0 };
window.seen = seen;

const observer = new MutationObserver(async () => {
  if (!document.querySelector(".dm-article")) return;
  observer.disconnect();
  await painted();
  seen.paint = performance.now();
});
observer.observe(document, { subtree: true, childList: true });

document.addEventListener("dm:ready", () => {
  seen.live ??= performance.now();
}, true);

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) {
    seen.blocked += Math.max(0, duration - 50);
    seen.longest = Math.max(seen.longest, duration);
  }
}).observe({ type: "longtask", buffered: true });
