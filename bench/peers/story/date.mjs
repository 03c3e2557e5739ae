// Dates: read from ISO 8601, worded in a language.

const ISO = /^(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(?:([Zz])|([+-])(\d\d):?(\d\d)?)?)?$/;

/** The parts of a date that the calendar and the clock know. */
export function readDate(text) {
  const found = ISO.exec(String(text).trim());
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => (part === undefined ? undefined : Number(part)));
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!year || month < 1 || month > 12 || day < 1 || day > days || hour > 23 || minute > 59 || second > 60) return undefined;
  const [zulu, sign, hours, minutes] = found.slice(7);
  const offset = zulu ? 0 : sign && (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
  return { year, month, day, hour, minute, second, offset };
}

const pad = (number, digits = 2) => String(number).padStart(digits, "0");

const isoDay = ({ year, month, day }) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** As `<time datetime>` has it. */
export function iso(date) {
  if (date.hour === undefined) return isoDay(date);
  const seconds = date.second === undefined ? "" : `:${pad(Math.min(date.second, 59))}`;
  return `${isoDay(date)}T${pad(date.hour)}:${pad(date.minute)}${seconds}${date.offset === undefined ? "" : zone(date.offset)}`;
}

function zone(offset) {
  if (offset === 0) return "Z";
  return `${offset < 0 ? "-" : "+"}${pad(Math.trunc(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
}

/** As a reader of the language has it, the time as its own zone's clocks show it. */
export function worded(date, words) {
  const { year, month, day, hour, minute, offset } = date;
  let text = words ? `${day === 1 ? words.first : day}${words.month}${words.months[month - 1]}${words.year}${year}` : isoDay(date);
  if (hour === undefined) return text;
  text += `${words?.time ?? " "}${pad(hour)}:${pad(minute)}`;
  if (offset === undefined) return text;
  const ahead = Math.abs(offset);
  const minutes = ahead % 60 ? `:${pad(ahead % 60)}` : "";
  const utc = offset ? `UTC${offset < 0 ? "\u2212" : "+"}${Math.trunc(ahead / 60)}${minutes}` : "UTC";
  return `${text}${words?.offset ?? " "}${utc}${words?.afterOffset ?? ""}`;
}

/** Minutes since 0, of a day without a time its beginning. */
const minutes = ({ year, month, day, hour = 0, minute = 0, offset = 0 }) => Date.UTC(year, month - 1, day, hour, minute - offset);

export const isLater = (one, other) => minutes(one) > minutes(other);
