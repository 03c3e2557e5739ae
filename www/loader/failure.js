// What went wrong, as an `Error` with a stage and a code.

/** Nothing could be drawn. What the page showed before stays. */
export class DontMissError extends Error {
  /**
   * @param {"load" | "data" | "read" | "draw"} stage
   * @param {string} code
   * @param {string} message
   * @param {string} [path] where in the JSON
   */
  constructor(stage, code, message, path) {
    super(message);
    this.name = "DontMissError";
    this.stage = stage;
    this.code = code;
    this.path = path || undefined;
  }
}

/**
 * @param {unknown} error
 * @param {"load" | "data" | "read" | "draw"} stage
 * @param {string} code
 * @returns {DontMissError}
 */
export function failure(error, stage, code) {
  return error instanceof DontMissError
    ? error
    : new DontMissError(stage, code, String(/** @type {any} */ (error)?.message ?? error));
}

/**
 * Tells the host.
 * @param {Element} target
 * @param {DontMissError} error
 */
export function report(target, { stage, code, message, path }) {
  const detail = { stage, code, message, path, version: VERSION };
  target.dispatchEvent(new CustomEvent("dm:error", { bubbles: true, detail }));
}
