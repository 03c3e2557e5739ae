// The peer in Preact, with Embla.

import { hydrate, render } from "preact";
import { embla } from "../story/embla.mjs";
import { mounting } from "../story/mount.mjs";
import { Page } from "../jsx/page.jsx";

export const mount = mounting({
  draw: (root, page) => render(<Page page={page} />, root),
  hydrate: (root, page) => hydrate(<Page page={page} />, root),
  clear: (root) => render(null, root),
  carousel: embla,
});
