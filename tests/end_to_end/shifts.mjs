// What jumps while a page arrives: layout shifts as Chromium scores them, and boxes that change their place before the reader's eyes.

/**
 * Runs in the page, before anything else. A move is a box that stands elsewhere than in the frame before, and was or is in
 * sight; the first place of a box is no move.
 */
function keepShifts() {
  window.shifts = [];
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.shifts.push(Object(entry).value))).observe({ type: "layout-shift", buffered: true });
  }
  window.moves = [];
  window.began = undefined;
  const places = new WeakMap();
  const look = () => {
    window.began ??= document.querySelector("footer")?.getBoundingClientRect().top;
    const inSight = ({ top, bottom }) => top < innerHeight && bottom > 0;
    for (const element of document.querySelectorAll(`header, main > *, footer, dont-miss, dont-miss [class^="dm-"]`)) {
      const now = element.getBoundingClientRect();
      const before = places.get(element);
      places.set(element, now);
      if (!before || !before.height || !now.height || (!inSight(before) && !inSight(now))) continue;
      if (Math.abs(before.top - now.top) < 1 && Math.abs(before.left - now.left) < 1) continue;
      const name = `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 20)}`;
      window.moves.push({ name, inside: Boolean(element.parentElement.closest("dont-miss")), how: `${Math.round(before.left)},${Math.round(before.top)} → ${Math.round(now.left)},${Math.round(now.top)}` });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The watch, as a script. */
export const watchShifts = `(${keepShifts})()`;
