// Impressions: the host hears once of each teaser and link of which half was in view for a second on end.

import { item, tell } from "./live.mjs";

export function impressions(root) {
  const told = new Set();
  const timers = new Map();
  const forget = (element) => {
    clearTimeout(timers.get(element));
    timers.delete(element);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const inView = intersectionRatio >= 0.5 || (rootBounds && intersectionRect.height >= rootBounds.height / 2);
      if (!inView || document.hidden) forget(target);
      else if (!timers.has(target)) timers.set(target, setTimeout(() => say(target), 1000));
    }
  }, { threshold: [0, 0.25, 0.5, 0.75, 1] });

  function say(element) {
    const detail = item(element);
    if (!detail || told.has(detail.id ?? detail.url)) return;
    told.add(detail.id ?? detail.url);
    tell(root, "dm:impression", detail);
  }

  const hide = () => {
    if (document.hidden) for (const element of timers.keys()) forget(element);
  };
  document.addEventListener("visibilitychange", hide);
  return {
    refresh() {
      for (const element of root.querySelectorAll(".dm-teasers > .dm-teaser, .dm-links > .dm-related-item")) observer.observe(element);
    },
    stop() {
      observer.disconnect();
      for (const element of timers.keys()) forget(element);
      document.removeEventListener("visibilitychange", hide);
    },
  };
}
