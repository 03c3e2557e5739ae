// What a page notes from its first line on: when the widget can be seen, when it works, how long it blocked the reader.

/** Runs in the page before anything else. Milliseconds count from the navigation. */
export function keepTimes() {
  const seen = { paint: undefined, live: undefined, blocked: 0 };
  window.seen = seen;
  const now = () => performance.now();
  /** The frame after `node` stands in the page has been made. */
  const painted = (done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(undefined);
  });
  const observer = new MutationObserver(() => {
    if (!document.querySelector(".dm-article")) return;
    observer.disconnect();
    painted(() => {
      seen.paint = now();
    });
  });
  observer.observe(document, { subtree: true, childList: true });
  document.addEventListener("dm:ready", () => {
    seen.live ??= now();
  }, true);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
  }).observe({ type: "longtask", buffered: true });
}
