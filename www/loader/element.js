// <dont-miss>: a thin custom element over a widget.

import { whenNear } from "./near.js";
import { whenParsed } from "./parsed.js";
import { refreshAfter } from "./refresh.js";
import { inlineText } from "./source.js";
import { Widget } from "./widget.js";

/** The attributes that decide what is drawn, and how it behaves. */
const OPTIONS = "parts lang dir level heading limit base target access zone ago allow format key".split(" ");
const PROPERTIES = ["data", "labels", "slots", "consent"];

export class DontMiss extends HTMLElement {
  static observedAttributes = [...OPTIONS, "src", "dont-miss-src", "related-src", "crossorigin", "refresh"];

  /** Defines the element, unless another copy of the script has. */
  static define() {
    if (!customElements.get("dont-miss")) customElements.define("dont-miss", DontMiss);
  }

  #widget = new Widget(this);
  /** @type {Record<string, any>} */
  #given = {};
  /** Ends what waits: for the parser, for the viewport. Present while the element is on a page. */
  #started = /** @type {AbortController | undefined} */ (undefined);
  /** Ends the wait for the next refresh. */
  #pause = new AbortController();
  #parsed = false;
  #queued = "";
  #ready = deferred();

  constructor() {
    super();
    for (const name of PROPERTIES) {
      // One that was set before this script ran stands in the way of the accessor.
      if (Object.hasOwn(this, name)) {
        this.#given[name] = /** @type {any} */ (this)[name];
        delete (/** @type {any} */ (this)[name]);
      }
    }
  }

  /** Settles when the data has been drawn, or can't be. */
  get ready() {
    return this.#ready.promise;
  }

  connectedCallback() {
    if (this.#started) return this.#widget.moved();
    const { signal } = (this.#started = new AbortController());
    whenParsed(this, signal)
      .then(() => (this.hasAttribute("lazy") ? whenNear(this, signal) : undefined))
      .then(() => {
        if (signal.aborted) return;
        this.#parsed = true;
        this.#load();
      });
  }

  disconnectedCallback() {
    // A move is a removal and an insertion in one task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#started?.abort();
      this.#started = undefined;
      this.#parsed = false;
      this.#pause.abort();
      this.#widget.detach();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} old
   * @param {string | null} value
   */
  attributeChangedCallback(name, old, value) {
    // In another format the data is another.
    if (old !== value) this.#queue(OPTIONS.includes(name) && name !== "format" ? "draw" : "load");
  }

  /** Several changes in one task are one update. @param {"draw" | "load"} what */
  #queue(what) {
    if (!this.#parsed) return;
    if (this.#queued !== "load") this.#queued = what;
    // One for each change, of which the first does the work: on a full stack one may be lost.
    queueMicrotask(() => {
      if (!this.#queued) return;
      const load = this.#queued === "load" || !this.#widget.text;
      this.#queued = "";
      if (!this.#parsed) return;
      if (load) this.#load();
      else this.#settle(this.#widget.redraw(this.#options()));
    });
  }

  #load() {
    const widget = this.#widget;
    widget.options = this.#options();
    widget.crossOrigin = this.getAttribute("crossorigin");
    const data = this.#given.data;
    const src = this.getAttribute("src");
    const text = inlineText(this);
    if (data != null) this.#settle(widget.take(data));
    else if (src) this.#settle(widget.fetch(src));
    else if (text != null) this.#settle(widget.take(text));
    else if (widget.options.dontMiss || widget.options.related) this.#settle(widget.take({}));
    else if (this.querySelector(":scope > [data-dm-digest]")) this.#settle(widget.goLive());
  }

  /** @param {Promise<any>} outcome */
  #settle(outcome) {
    const ready = this.#ready;
    this.#pause.abort();
    const pause = (this.#pause = new AbortController());
    outcome
      .then(ready.resolve, (error) => {
        ready.reject(error);
        if (error.code !== "gone") return;
        // For good: nobody asks again.
        // What stands before the first draw is the page's own, and stays.
        if (this.querySelector(":scope > [data-dm-digest]")) this.#widget.remove();
        else this.#widget.detach();
        pause.abort();
      })
      .then(() => {
        const seconds = Number(this.getAttribute("refresh"));
        if (!pause.signal.aborted) refreshAfter(seconds, pause.signal, () => this.reload());
      });
  }

  #options() {
    const { labels, slots, consent } = this.#given;
    /** @type {Record<string, unknown>} */
    const options = { labels, slots, consent };
    options.dontMiss = this.getAttribute("dont-miss-src") || undefined;
    options.related = this.getAttribute("related-src") || undefined;
    for (const name of OPTIONS) {
      const value = this.getAttribute(name);
      if (value !== null) options[name] = value;
    }
    return options;
  }

  /** Fetches or reads the data again. */
  reload() {
    this.#ready = deferred();
    this.#load();
    return this.ready;
  }

  /** Scrolls the carousel on by a page of cards. */
  next() {
    this.#widget.page(true);
  }

  /** Scrolls the carousel back by a page of cards. */
  previous() {
    this.#widget.page(false);
  }

  /** @param {string} name */
  slotElement(name) {
    return this.#widget.slotElement(name);
  }

  static {
    for (const name of PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get() {
          return this.#given[name];
        },
        set(value) {
          this.#given[name] = value;
          this.#queue(name === "data" ? "load" : "draw");
        },
      });
    }
  }
}

/** A promise with its ends; nobody need listen to it. */
function deferred() {
  const made = /** @type {PromiseWithResolvers<any>} */ (Promise.withResolvers());
  made.promise.catch(() => {});
  return made;
}
