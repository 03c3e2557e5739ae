// `mount` of a peer in Rust, which draws by itself and is told when to go live.

/** Frameworks draw in tasks of their own; this one comes after them, long before a timer would. */
const drawn = () => /** @type {Promise<void>} */ (new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    port1.close();
    done();
  });
  port1.start();
  port2.postMessage(undefined);
}));

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
