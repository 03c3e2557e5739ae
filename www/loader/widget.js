// A widget as the host holds it: what it shows, and how it is told to show something else.

import { Consent } from "./consent.js";
import { call, load, loadRare, revived, widgets } from "./engine.js";
import { DontMissError, failure, report } from "./failure.js";
import { fetchText, isAddress, toText } from "./source.js";
import { adoptStyle } from "./style.js";
import { whole } from "./whole.js";

/** What may come from documents of its own. */
const LISTS = ["dontMiss", "related"];

/** One element kept in line with its data. */
export class Widget {
  /** The JSON text last shown. */
  text = "";
  /** What was asked for last, with its options: the same again is nothing to do. */
  #asked = "";
  /** @type {string | null | undefined} */
  crossOrigin;
  /** @type {number | undefined} */
  #handle;
  #request = new AbortController();
  #consent = new Consent();
  /** Who has been told of as seen, for as long as there is this widget: off the page, too, and from one instance to the next. */
  #told = new Set();

  /**
   * @param {Element} element
   * @param {Record<string, unknown>} [options]
   */
  constructor(element, options = {}) {
    this.element = element;
    this.options = options;
    this.crossOrigin = /** @type {any} */ (options.crossorigin);
  }

  /**
   * Shows data: an object, JSON text, or an address. Redraws only what has changed.
   * @param {unknown} data
   * @returns {Promise<any>} what `dm:ready` says; nothing if other data has come in between
   */
  update(data) {
    return isAddress(data) ? this.fetch(data) : this.take(data);
  }

  /**
   * Shows what lies behind an address.
   * @param {string} address
   * @returns {Promise<any>}
   */
  fetch(address) {
    return this.#bring(() => this.fetch(address), (signal) =>
      fetchText(this.element, address, this.crossOrigin, signal),
    );
  }

  /**
   * Shows an object or JSON text.
   * @param {unknown} data
   * @returns {Promise<any>}
   */
  take(data) {
    return this.#bring(() => this.take(data), () => toText(data));
  }

  /**
   * @param {() => Promise<any>} again
   * @param {(signal: AbortSignal) => string | Promise<string>} source
   */
  #bring(again, source) {
    this.reload = again;
    this.#request.abort();
    const { signal } = (this.#request = new AbortController());
    return this.#attempt(signal, async () => {
      // Both are on their way at the same time.
      const coming = source(signal);
      const loaded = load();
      if (typeof coming != "string") this.#goLiveBefore(coming, loaded, signal);
      const [text] = await Promise.all([whole(this.#documents(coming, signal), this.#own("format"), this.#own("base")), loaded]);
      return signal.aborted ? undefined : this.#show(text, signal);
    });
  }

  /**
   * An option that the host gave: a polluted prototype gives none.
   * @param {string} name
   */
  #own(name) {
    return Object.hasOwn(this.options, name) ? this.options[name] : undefined;
  }

  /**
   * The documents that are shown together.
   * @param {string | Promise<string>} article
   * @param {AbortSignal} signal
   */
  #documents(article, signal) {
    /** @type {Record<string, string | Promise<string>>} */
    const documents = { article };
    for (const name of LISTS) {
      const data = this.#own(name);
      if (data == null) continue;
      documents[name] = isAddress(data)
        ? fetchText(this.element, data, this.crossOrigin, signal)
        : Promise.resolve().then(() => toText(data));
    }
    return documents;
  }

  /**
   * Fetches or reads the same data again.
   * @returns {Promise<any>}
   */
  reload = async () => {};

  /**
   * Shows the same data with other options.
   * @param {Record<string, unknown>} options
   */
  redraw(options) {
    this.options = options;
    const { signal } = this.#request;
    return this.#attempt(signal, () => this.#show(this.text, signal));
  }

  /** Makes what stands live, without its data. */
  goLive() {
    const { signal } = this.#request;
    return this.#attempt(signal, async () => {
      await load();
      return this.#wake(signal);
    });
  }

  /**
   * What a server sent goes live while its data is on its way. What fails is told by those who wait for it.
   * @param {Promise<string>} coming
   * @param {Promise<void>} loaded
   * @param {AbortSignal} signal
   */
  #goLiveBefore(coming, loaded, signal) {
    let come = false;
    const end = () => {
      come = true;
    };
    coming.then(end, end);
    loaded.then(
      () => come || this.#wake(signal),
      () => {},
    );
  }

  /** @param {AbortSignal} signal */
  async #wake(signal) {
    if (signal.aborted || this.#handle !== undefined) return;
    let answer = this.#call("adopt");
    if (answer?.rare) {
      await loadRare();
      if (signal.aborted) return;
      answer = this.#call("adopt");
    }
    return answer?.ready;
  }

  /**
   * @param {AbortSignal} signal
   * @param {() => Promise<any>} work
   */
  async #attempt(signal, work) {
    try {
      // While data and module are on their way there is time for it.
      adoptStyle(this.element);
      return await work();
    } catch (error) {
      if (signal.aborted) return;
      const reason = failure(error, "draw", "unknown");
      report(this.element, reason);
      throw reason;
    }
  }

  /**
   * @param {string} text
   * @param {AbortSignal} signal
   */
  async #show(text, signal) {
    let answer = this.#call("update", text);
    if (answer?.rare) {
      await loadRare();
      if (signal.aborted) return;
      answer = this.#call("update", text);
    }
    if (answer === undefined) {
      // The instance has died of it. What was being drawn is drawn once more by the next one.
      await revived();
      if (signal.aborted) return;
      answer = this.#call("update", text);
    }
    if (!answer) throw new DontMissError("draw", "trap", "the page could not be drawn");
    if (answer.error) {
      const { code, path, message } = answer.error;
      throw new DontMissError("read", code, message, path);
    }
    this.text = text;
    return answer.ready;
  }

  /**
   * Calls into Wasm about this element, which is attached first.
   * @param {"update" | "adopt" | "revive"} name
   * @param {string[]} text
   * @returns {any} nothing, if the instance has died
   */
  #call(name, ...text) {
    // The lists are data.
    const options = toText(this.options, { dontMiss: undefined, related: undefined });
    const request = text + options;
    const same = this.#handle !== undefined && request === this.#asked && this.element.querySelector(":scope > [data-dm-digest]");
    // Said before the call: inside of it a host may ask for something else, which is shown last.
    this.#asked = request;
    const handle = (this.#handle ??= call("attach", /** @type {HTMLElement} */ (this.element), this.#told));
    widgets.add(this);
    if (handle === undefined) return;
    const answer = same ? { ready: { drawn: 0, adopted: 0, problems: [] } } : /** @type {any} */ (call)(name, handle, ...text, options);
    if (!answer || answer.error || answer.rare) this.#asked = "";
    // A consent that the host has given meanwhile is no text, and is asked for all the same.
    this.#consent.ask(this.element, this.options.consent, (provider) => {
      if (this.#handle !== undefined) call("grant", this.#handle, provider);
    });
    return answer;
  }

  /** The instance has been replaced: the handle is void, and who knows what it left half done. */
  lapse() {
    this.#handle = undefined;
    this.#asked = "";
  }

  /** Behaviours attach again to what stands. */
  revive() {
    this.#call("revive");
  }

  /** The element stands elsewhere, perhaps in another tree. */
  moved() {
    adoptStyle(this.element);
  }

  /** Scrolls the carousel on by a page of cards. */
  next() {
    this.page(true);
  }

  /** Scrolls the carousel back by a page of cards. */
  previous() {
    this.page(false);
  }

  /** @param {boolean} forward */
  page(forward) {
    if (this.#handle !== undefined) call("page", this.#handle, forward);
  }

  /** Lets go of the element. What it shows stays. */
  detach() {
    this.#end("detach");
  }

  /** Takes what was drawn off the page, and lets go of the element. */
  remove() {
    this.#end("remove");
  }

  /** @param {"detach" | "remove"} how */
  #end(how) {
    this.#request.abort();
    widgets.delete(this);
    const handle = this.#handle;
    this.#handle = undefined;
    if (handle !== undefined) call(how, handle);
  }

  /**
   * The element of a slot, for the host to fill.
   * @param {string} name
   * @returns {Element | null}
   */
  slotElement(name) {
    return this.element.querySelector(`[data-dm-slot="${CSS.escape(name)}"]`);
  }
}
