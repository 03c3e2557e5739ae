// The hostile inputs of the file that HOSTILE_PAYLOADS names; without the variable there are none.
//
// One JSON object a line: `id`, `kind`, `payload`, and where known `enc` (`utf16be-hex`, `base64`), `gen: "repeat"` (the payload is
// a recipe `{ prefix, unit, count, suffix, close }`) and `fires_innerhtml`, the browsers in which naive `innerHTML` runs its script.

import { readFileSync } from "node:fs";

const file = process.env.HOSTILE_PAYLOADS;

export const inputs = file ? readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line)) : [];

/** Makes the text of an input; runs in pages, too. */
export function decode({ payload, enc, gen }) {
  if (gen === "repeat") {
    const { prefix = "", unit, count, suffix = "", close = "" } = JSON.parse(payload);
    const units = unit.includes("{i}") ? Array.from({ length: count }, (_, index) => unit.replaceAll("{i}", index)).join("") : unit.repeat(count);
    return prefix + units + suffix + close.repeat(count);
  }
  if (enc === "utf16be-hex") return String.fromCharCode(...payload.replaceAll(/\s/g, "").match(/.{4}/g).map((unit) => parseInt(unit, 16)));
  if (enc === "base64") return new TextDecoder().decode(Uint8Array.from(atob(payload), (character) => character.charCodeAt(0)));
  return payload;
}
