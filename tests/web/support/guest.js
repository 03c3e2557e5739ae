// A host's own custom element, which does something at the moment it is taken off the page.

let onGone = () => {};

class Guest extends HTMLElement {
  disconnectedCallback() {
    onGone(this);
  }
}

/**
 * What guests do when they go.
 * @param {(guest: HTMLElement) => void} gone
 */
export function whenGone(gone) {
  if (!customElements.get("dm-test-guest")) customElements.define("dm-test-guest", Guest);
  onGone = gone;
}
