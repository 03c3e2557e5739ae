// The peer in React, with Swiper.

import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { swiper } from "../story/swiper.mjs";
import { mounting } from "../story/mount.mjs";
import { Page } from "../jsx/page.jsx";

const roots = new WeakMap();

export const mount = mounting({
  draw(element, page) {
    if (!roots.has(element)) roots.set(element, createRoot(element));
    flushSync(() => roots.get(element).render(<Page page={page} />));
  },
  hydrate(element, page) {
    flushSync(() => roots.set(element, hydrateRoot(element, <Page page={page} />)));
  },
  clear(element) {
    roots.get(element).unmount();
    roots.delete(element);
  },
  carousel: swiper,
});
