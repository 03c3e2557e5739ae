// How long it takes to go from the page.

import { timesOf } from "../times.mjs";

export const measure = ({ quick }) => timesOf({ quick, what: "remove", seconds: 15, shapes: [[30, 12], [300, 12], [300, 200]] });
