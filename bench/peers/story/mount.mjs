// A peer's `mount`, made of how it draws: the same reading, behaviours and answers for each.

import { live } from "./live.mjs";
import { read } from "./read.mjs";

/**
 * `draw(root, page)` draws a page and brings a later one in its place, `clear(root)` takes it away, `hydrate` adopts
 * markup that stands; `carousel` is what `live` asks for. With `still` nothing goes live.
 */
export const mounting = ({ draw, clear, carousel, hydrate = draw }) =>
  async function mount(root, text, { still, adopt, ...options } = {}) {
    const first = read(text, options);
    (adopt ? hydrate : draw)(root, first);
    const alive = still ? undefined : live(root, carousel);
    alive?.refresh(first);
    return {
      async update(text) {
        const page = read(text, options);
        draw(root, page);
        alive?.refresh(page);
      },
      async remove() {
        alive?.stop();
        clear(root);
      },
    };
  };
