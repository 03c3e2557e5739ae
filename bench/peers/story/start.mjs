// What a peer's script does on a page of its own: finds the elements that want an article, fetches it and mounts it.

import css from "styles";
import { tell } from "./live.mjs";

export async function start(mount) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  for (const element of document.querySelectorAll("[data-article]")) {
    try {
      const answer = await fetch(element.dataset.article);
      if (!answer.ok) throw new Error(`http-${answer.status}`);
      await mount(element, await answer.text(), { ...element.dataset });
    } catch (error) {
      tell(element, "dm:error", { message: String(error) });
    }
  }
}
