// The house style of a page: its own words, dates, heading levels and languages, as every view is told them.

import { iso, readDate, worded } from "./date.mjs";
import { primary } from "./language.mjs";
import words from "./words.json";

/** What a view is told beside what it draws; a style is made from another by `with`. */
export class House {
  constructor(desk, options, language) {
    this.desk = desk;
    this.options = options;
    this.content = language;
    const asked = options.lang ?? language;
    const ours = asked ? primary(asked) : "en";
    this.ours = ours in words ? ours : "en";
    if (asked && this.ours !== ours) desk.problem(options.lang ? "" : "inLanguage", "expected a language that the widget speaks: en, fr, ar or es");
    this.words = { ...words[this.ours], ...options.labels };
    this.dates = words[language ? primary(language) : ours]?.dates;
    // Where our words are in another language than those around them, they say so.
    this.said = language && primary(language) !== this.ours ? this.ours : undefined;
    const parts = options.parts;
    const asLevel = Number(options.level) || undefined;
    this.headline = asLevel ?? 1;
    this.level = parts.includes("article") ? (asLevel ?? 1) + 1 : asLevel ?? 2;
    this.below = this.level;
  }

  with(changes) {
    return Object.assign(Object.create(House.prototype), this, changes);
  }

  /** The style under a heading of the body. */
  under(level) {
    return this.with({ below: this.level + level - 1 });
  }

  /** The style inside a box, which may have a heading. */
  inside(headed) {
    const level = this.below + (headed ? 1 : 0);
    return this.with({ level, below: level });
  }

  /** The style among words of another language. */
  among(language) {
    if (!language) return this;
    const other = primary(language);
    const page = this.content;
    return this.with({
      said: other === this.ours ? undefined : this.ours,
      dateLang: page && primary(page) !== other ? page : undefined,
    });
  }

  heading(level) {
    return `h${Math.min(level, 6)}`;
  }

  /** A word of ours, and its language where it must be said. */
  word(label) {
    return { text: this.words[label], lang: this.options.labels?.[label] ? undefined : this.said };
  }

  /** A phrase of ours around a name, which views isolate. */
  phrase(label, name) {
    const { text, lang } = this.word(label);
    const [before, , after = ""] = text.split(/(\{\w+\})/);
    return { before, name, after, lang };
  }

  /** The same as one text. */
  filled(label, name) {
    const { before, after, lang } = this.phrase(label, name);
    return { text: `${before}${name}${after}`, lang };
  }

  /** A date for machines and for people. */
  date(value, path) {
    if (value === undefined || value === null || value === "") return undefined;
    const parts = readDate(value);
    if (!parts) return this.desk.expected(path, "an ISO 8601 date", value);
    return { parts, iso: iso(parts), text: worded(parts, this.dates), lang: this.dateLang };
  }
}
