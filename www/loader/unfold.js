// Long carousels unfold: what doesn't come with the first frame comes with the next ones, so that none of them takes long.

/** The step that a first draw has come to; the stylesheet says what waits. Whoever takes it away has ended it. */
const UNFOLDING = "data-dm-unfolding";

/**
 * Takes a step after each frame, the last of which takes the attribute away. The instance that began it may be dead by then.
 * @param {Element} root
 * @param {number} steps
 */
export function unfold(root, steps, step = 1) {
  root.setAttribute(UNFOLDING, String(step));
  const next = () => {
    if (root.getAttribute(UNFOLDING) !== String(step)) return;
    if (step < steps) unfold(root, steps, step + 1);
    else root.removeAttribute(UNFOLDING);
  };
  requestAnimationFrame(() => setTimeout(next));
  // Out of sight no frame comes.
  setTimeout(next, 100);
}
