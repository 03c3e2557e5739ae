// Looks for news at intervals, while somebody is looking.

/**
 * Calls back once, after some seconds and with the tab in sight.
 * @param {number} seconds
 * @param {AbortSignal} signal ends it
 * @param {() => void} again
 */
export function refreshAfter(seconds, signal, again) {
  if (!(seconds > 0)) return;
  const timer = setTimeout(() => {
    if (document.visibilityState === "visible") again();
    else document.addEventListener("visibilitychange", again, { once: true, signal });
  }, Math.max(seconds, 1) * 1000);
  signal.addEventListener("abort", () => clearTimeout(timer));
}
