/** The embeddable news-article widget: a teaser carousel, an article and related links from JSON. */

/** One part that can't be shown as given. It is left out, the page is drawn. */
export interface Problem {
  /** Where in the JSON: `dontMiss[2].url`. */
  path: string;
  /** What was expected, then what was found. */
  message: string;
}

/** Detail of `dm:ready`: after each draw, adoption or update that succeeded. */
export interface ReadyDetail {
  /** How many sections were drawn. */
  drawn: number;
  /** How many stood already as they were wanted. */
  adopted: number;
  problems: Problem[];
}

/** Detail of `dm:error`: nothing could be drawn, and what the page showed stays. */
export interface ErrorDetail {
  stage: "load" | "data" | "read" | "draw";
  code: string;
  message: string;
  path?: string;
  version: string;
}

/** Detail of `dm:click` and `dm:impression`: a teaser or a related link. */
export interface ItemDetail {
  part: "dont-miss" | "related";
  /** The drawn place, from 0, at the time of the event. */
  index: number;
  id?: string;
  url: string;
  headline: string;
}

/** Detail of `dm:carousel`: the first and the last teaser wholly in view, from 0, once it has come to rest. */
export interface CarouselDetail {
  first: number;
  last: number;
  total: number;
}

/** Detail of `dm:slot`: a place for the host to fill. */
export interface SlotDetail {
  name: string;
  element: HTMLElement;
}

/** Detail of `dm:consent`: something of another site is about to be loaded. Cancel it to load nothing. */
export interface ConsentDetail {
  /** As in `allow`: `"youtube"`. */
  provider: string;
  /** The page of what is to be shown. */
  url: string;
}

export interface DontMissEventMap {
  "dm:ready": CustomEvent<ReadyDetail>;
  "dm:problem": CustomEvent<Problem>;
  "dm:error": CustomEvent<ErrorDetail>;
  "dm:click": CustomEvent<ItemDetail>;
  "dm:impression": CustomEvent<ItemDetail>;
  "dm:carousel": CustomEvent<CarouselDetail>;
  "dm:slot": CustomEvent<SlotDetail>;
  "dm:consent": CustomEvent<ConsentDetail>;
}

/** A place for the host after the n-th block of the body. */
export interface SlotPlacement {
  name: string;
  after: number;
  /** Pixels to reserve: the next of 50, 90, 100, 250, 280, 300, 600. */
  height?: number;
  label?: string;
}

export type Part = "dont-miss" | "article" | "related";

/** What a host may ask for. Text as in an attribute, or the value itself. */
export interface Options {
  parts?: string | Part[];
  lang?: string;
  dir?: "ltr" | "rtl";
  level?: number | string;
  heading?: string;
  limit?: number | string;
  base?: string;
  target?: "_top" | "_blank";
  access?: "granted";
  zone?: "reader";
  ago?: boolean | "";
  allow?: string | string[];
  /** What the data is in, if it isn't to be found out. */
  format?: Format;
  /** Teasers from data of their own, in any format. */
  dontMiss?: Data;
  /** Related links from data of their own, in any format. */
  related?: Data;
  key?: string;
  labels?: Record<string, string>;
  slots?: SlotPlacement[];
  crossorigin?: "anonymous" | "use-credentials";
  /** Whether a provider may be loaded without a click of the reader: `"youtube"`. Asked once for each on the page. */
  consent?: (provider: string) => boolean | Promise<boolean>;
}

/** A format that is read. */
export type Format =
  | "native" | "json-ld" | "wordpress" | "feed" | "json-feed" | "ans" | "ninjs" | "optimo" | "capi" | "dcr" | "apple-news" | "oembed";

/** An object in the contract's JSON, its text, or an address of it. */
export type Data = object | string;

/** One element kept in line with its data. */
export interface Widget {
  /** Shows other data; redraws only what has changed. */
  update(data: Data): Promise<ReadyDetail | undefined>;
  /** Fetches or reads the same data again. */
  reload(): Promise<ReadyDetail | undefined>;
  /** Scrolls the carousel on by a page of cards. */
  next(): void;
  /** Scrolls the carousel back by a page of cards. */
  previous(): void;
  /** The element of a slot. */
  slotElement(name: string): Element | null;
  /** Takes what was drawn off the page. No listener, observer, timer or request stays. */
  remove(): void;
}

/** Why nothing could be drawn. */
export interface DontMissError extends Error {
  stage: ErrorDetail["stage"];
  code: string;
  path?: string;
}

/** Draws into an element, or adopts the markup that a server has put there. Rejects with a {@link DontMissError}. */
export function mount(element: Element, data: Data, options?: Options): Promise<Widget>;

export const version: string;

/** `<dont-miss>`; its attributes are the options. */
export interface DontMissElement extends HTMLElement {
  data: Data | null | undefined;
  labels: Record<string, string> | undefined;
  slots: SlotPlacement[] | undefined;
  consent: Options["consent"];
  /** Settles when the data has been drawn, or can't be. */
  readonly ready: Promise<ReadyDetail>;
  reload(): Promise<ReadyDetail>;
  next(): void;
  previous(): void;
  slotElement(name: string): Element | null;
  addEventListener<Name extends keyof DontMissEventMap>(
    type: Name,
    listener: (this: DontMissElement, event: DontMissEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "dont-miss": DontMissElement;
  }
}
