// How long an update takes: of equal text, of a new headline, of one paragraph more, of another article.

import { changes } from "../document.mjs";
import { timesOf } from "../times.mjs";

export const measure = ({ quick }) => timesOf({ quick, what: "update", seconds: 15, shapes: [[30, 12], [300, 12], [30, 200]], wanted: Object.keys(changes) });
