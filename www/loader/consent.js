// The host's function that decides which providers may be loaded without a click: asked once for each.

export class Consent {
  /** @type {unknown} */
  #asked;
  /** @type {Map<string, Promise<unknown>>} */
  #answers = new Map();

  /**
   * Grants what the host agrees to of that which waits.
   * @param {Element} element
   * @param {unknown} consent the host's function, if it has one
   * @param {(provider: string) => void} grant
   */
  ask(element, consent, grant) {
    if (consent !== this.#asked) this.#answers.clear();
    this.#asked = consent;
    if (typeof consent != "function") return;
    const providers = new Set();
    for (const place of element.querySelectorAll("[data-dm-provider]")) {
      providers.add(place.getAttribute("data-dm-provider")?.toLowerCase());
    }
    for (const provider of providers) {
      let answer = this.#answers.get(provider);
      if (!answer) {
        answer = Promise.resolve(provider).then(/** @type {any} */ (consent));
        answer.catch((error) => console.warn("[dont-miss] consent:", error));
        this.#answers.set(provider, answer);
      }
      answer.then(
        (agreed) => agreed === true && grant(provider),
        () => {},
      );
    }
  }
}
