// Waits until an element comes near the viewport.

/**
 * @param {Element} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>} never settles once the signal has been aborted
 */
export function whenNear(element, signal) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      // A viewport's height ahead.
      { rootMargin: "100%" },
    );
    observer.observe(element);
    signal.addEventListener("abort", () => observer.disconnect());
  });
}
