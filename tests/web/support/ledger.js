// Counts what is attached to the page and has not been undone: listeners of one element, observers, timers.

/** Keeps count from its making until `close`. */
export class Ledger {
  #listeners = new Map();
  #observers = new Set();
  #timers = new Set();
  #undo = [];

  /** @param {Element} root */
  constructor(root) {
    const key = (name, listener, options) =>
      `${name} ${typeof options == "object" ? !!options.capture : !!options} ${this.#number(listener)}`;
    root.addEventListener = (name, listener, options) => {
      this.#listeners.set(key(name, listener, options), name);
      EventTarget.prototype.addEventListener.call(root, name, listener, options);
    };
    root.removeEventListener = (name, listener, options) => {
      this.#listeners.delete(key(name, listener, options));
      EventTarget.prototype.removeEventListener.call(root, name, listener, options);
    };
    this.#undo.push(() => {
      delete root.addEventListener;
      delete root.removeEventListener;
    });
    for (const name of ["ResizeObserver", "IntersectionObserver"]) this.#watchObserver(name);
    this.#watchTimers();
  }

  #numbers = new Map();

  #number(listener) {
    if (!this.#numbers.has(listener)) this.#numbers.set(listener, this.#numbers.size);
    return this.#numbers.get(listener);
  }

  // The methods, not the constructor: WebKit may go on using a constructor that it has used often.
  #watchObserver(name) {
    const observers = this.#observers;
    const { prototype } = globalThis[name];
    const { observe, disconnect } = prototype;
    prototype.observe = function (...args) {
      observers.add(this);
      observe.apply(this, args);
    };
    prototype.disconnect = function () {
      observers.delete(this);
      disconnect.call(this);
    };
    this.#undo.push(() => Object.assign(prototype, { observe, disconnect }));
  }

  #watchTimers() {
    const { setTimeout, clearTimeout } = globalThis;
    globalThis.setTimeout = (callback, ...rest) => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        callback();
      }, ...rest);
      this.#timers.add(timer);
      return timer;
    };
    globalThis.clearTimeout = (timer) => {
      this.#timers.delete(timer);
      clearTimeout(timer);
    };
    this.#undo.push(() => Object.assign(globalThis, { setTimeout, clearTimeout }));
  }

  get listeners() {
    return this.#listeners.size;
  }

  get observers() {
    return this.#observers.size;
  }

  get timers() {
    return this.#timers.size;
  }

  /** Counts no more. */
  close() {
    for (const undo of this.#undo) undo();
  }
}
