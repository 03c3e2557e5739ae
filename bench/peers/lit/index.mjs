// The peer in Lit, with Splide.

import { nothing, render } from "lit/html.js";
import { splide } from "../story/splide.mjs";
import { mounting } from "../story/mount.mjs";
import { page as view } from "./page.mjs";

export const mount = mounting({
  draw: (root, page) => render(view(page), root),
  clear(root) {
    render(nothing, root);
    root.replaceChildren();
    delete root._$litPart$;
  },
  carousel: splide,
});
