// The peer in Svelte, with Swiper.

import { flushSync, mount as create, unmount } from "svelte";
import { swiper } from "../story/swiper.mjs";
import { mounting } from "../story/mount.mjs";
import { Drawn } from "./drawn.svelte.mjs";
import Page from "./Page.svelte";

const standing = new WeakMap();

export const mount = mounting({
  draw(root, page) {
    const known = standing.get(root);
    if (known) {
      known.drawn.page = page;
    } else {
      const drawn = new Drawn(page);
      standing.set(root, { drawn, component: create(Page, { target: root, props: { drawn } }) });
    }
    flushSync();
  },
  clear(root) {
    unmount(standing.get(root).component);
    flushSync();
    standing.delete(root);
  },
  carousel: swiper,
});
