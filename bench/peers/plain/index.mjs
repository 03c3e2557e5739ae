// The peer without a library: `createElement` by hand; an update draws the page anew.

import { mounting } from "../story/mount.mjs";
import { page as view } from "./page.mjs";
import { native } from "../story/native.mjs";

export const mount = mounting({
  draw: (root, page) => root.replaceChildren(view(page)),
  clear: (root) => root.replaceChildren(),
  carousel: native,
});
