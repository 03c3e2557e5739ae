// Whether a page stands as it is wanted: told in one go, so that a page from a server costs no call for each of its sections.

/**
 * Whether exactly the wanted sections stand in `root`, each where it belongs, and the mark after the last one.
 * @param {Element} root
 * @param {string} wanted a line for each: a `>` for each section around it, its key, its digest
 */
export function stands(root, wanted) {
  let standing = "";
  for (const section of root.querySelectorAll("[data-dm-digest]")) {
    for (let at = section.parentNode; at && at !== root; at = at.parentNode) standing += ">";
    standing += `${section.getAttribute("data-dm-key") ?? ""} ${section.getAttribute("data-dm-digest")}\n`;
  }
  return standing === wanted && !!root.querySelector(":scope > [data-dm-end]");
}
