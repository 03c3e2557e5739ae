// How long drawing takes: script, and until the page shows it.

import { timesOf } from "../times.mjs";

export const measure = ({ quick }) => timesOf({ quick, what: "mount", seconds: 25, shapes: [[30, 12], [300, 12], [30, 200], [300, 200]] });
