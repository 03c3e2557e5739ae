// Stands in the page and counts what a widget holds of it: listeners, timers, observers, frames and requests under way.

/** Runs in the page before the widget's script: sets `window.held()`, which answers how many of each are alive. */
export function keepLedger() {
  const held = { listeners: new Map(), timers: new Set(), frames: new Set(), observers: new Map(), requests: 0 };

  const { addEventListener: listen, removeEventListener: forget } = EventTarget.prototype;
  const known = new WeakMap();
  let count = 0;
  const keyOf = (value) => {
    if (!value || (typeof value !== "object" && typeof value !== "function")) return String(value);
    if (!known.has(value)) known.set(value, `#${(count += 1)}`);
    return known.get(value);
  };
  const entry = (target, type, listener, options) =>
    `${keyOf(target)} ${type} ${keyOf(listener)} ${Boolean(typeof options === "object" ? options?.capture : options)}`;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const key = entry(target, type, listener, options);
    const { once, signal } = Object(options);
    if (listener) held.listeners.set(key, `${target.constructor?.name ?? "?"} ${type}`);
    if (once) listen.call(target, type, () => held.listeners.delete(key), { once: true });
    if (signal) listen.call(signal, "abort", () => held.listeners.delete(key), { once: true });
    return listen.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    held.listeners.delete(entry(this ?? window, type, listener, options));
    return forget.call(this ?? window, type, listener, options);
  };

  for (const [start, stop] of [["setTimeout", "clearTimeout"], ["setInterval", "clearInterval"]]) {
    const begin = window[start];
    const end = window[stop];
    window[start] = (work, delay, ...values) => {
      const id = begin((...given) => {
        if (start === "setTimeout") held.timers.delete(id);
        return typeof work === "function" ? work(...given) : undefined;
      }, delay, ...values);
      held.timers.add(id);
      return id;
    };
    window[stop] = (id) => {
      held.timers.delete(id);
      return end(id);
    };
  }

  const { requestAnimationFrame: ask, cancelAnimationFrame: cancel } = window;
  window.requestAnimationFrame = (work) => {
    const id = ask((time) => {
      held.frames.delete(id);
      work(time);
    });
    held.frames.add(id);
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    held.frames.delete(id);
    return cancel(id);
  };

  for (const name of ["ResizeObserver", "IntersectionObserver", "MutationObserver"]) {
    const { observe, unobserve, disconnect } = window[name].prototype;
    window[name].prototype.observe = function (target, ...rest) {
      const targets = held.observers.get(this) ?? held.observers.set(this, new Set()).get(this);
      targets.add(target);
      return observe.call(this, target, ...rest);
    };
    if (unobserve) {
      window[name].prototype.unobserve = function (target) {
        held.observers.get(this)?.delete(target);
        return unobserve.call(this, target);
      };
    }
    window[name].prototype.disconnect = function () {
      held.observers.delete(this);
      return disconnect.call(this);
    };
  }

  const request = window.fetch;
  window.fetch = (...values) => {
    held.requests += 1;
    return request(...values).finally(() => { held.requests -= 1; });
  };

  window.held = () => ({
    listeners: [...held.listeners.values()].toSorted(),
    timers: held.timers.size,
    frames: held.frames.size,
    observed: [...held.observers.values()].reduce((sum, targets) => sum + targets.size, 0),
    requests: held.requests,
  });
}

/** The same as markup, for the head of a page. */
export const ledger = `<script>(${keepLedger})();</script>`;
