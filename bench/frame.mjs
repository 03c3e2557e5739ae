// Runs in the browser: what is waited for, the next task and the next frame.

/**
 * Resolves in a task of its own, after those that are due and long before a timer would.
 * @returns {Promise<void>}
 */
export const nextTask = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    // An open port would keep everything that waits for it.
    port1.close();
    done();
  });
  port1.start();
  port2.postMessage(undefined);
});

/**
 * Resolves when the frame that shows what was changed has been made.
 * @returns {Promise<void>}
 */
export const painted = () => new Promise((done) => {
  requestAnimationFrame(() => nextTask().then(done));
});
