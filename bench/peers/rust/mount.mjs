// `mount` of a peer in Rust, which draws by itself and is told when to go live.

import { nextTask } from "../../frame.mjs";

/** Frameworks draw in tasks of their own; this one comes after them. */
const drawn = nextTask;

export const mounting = (create) => async function mount(root, text, options) {
  const made = create(root, text, JSON.stringify(options));
  await drawn();
  made.refresh();
  return {
    async update(text) {
      made.update(text);
      await drawn();
      made.refresh();
    },
    async remove() {
      made.remove();
      await drawn();
      made.free();
    },
  };
};
