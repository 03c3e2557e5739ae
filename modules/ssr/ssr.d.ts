/** The widget's markup from a server: the same views, without a DOM. */

import type { DontMissError, Options, Problem } from "dont-miss";

export type { Options, Problem };

/** A page as markup. */
export interface Rendered {
  /** What the widget would draw, byte for byte. Put it into `<dont-miss>` with the same options as attributes. */
  html: string;
  /** Made of the digests of all sections: equal digest, equal page. For an `ETag`, which must be a weak one. */
  digest: string;
  /** What could not be shown as given. */
  problems: Problem[];
}

/**
 * Draws an article as markup.
 * @param data an object in the contract's JSON, or its text
 * @param options those of the element; functions are left out
 * @throws {DontMissError} nothing can be drawn
 */
export function renderToString(data: object | string, options?: Options): Rendered;

/** Why nothing could be drawn: an `Error` with `stage`, `code` and, where one is known, `path`. */
export const DontMissError: {
  new (stage: DontMissError["stage"], code: string, message: string, path?: string): DontMissError;
  readonly prototype: DontMissError;
};

export const version: string;
