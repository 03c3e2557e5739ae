// Stands in the page and notes whatever hostile data achieves: scripts that run, elements and attributes outside the closed lists.

/** Runs in the page: sets `window.executions`, and `window.inspect(root)`, which answers what doesn't belong there. */
export function guard() {
  window.executions = [];
  for (const name of ["alert", "confirm", "prompt", "print", "open", "eval", "xss", "XSS", "xssed", "fire", "pwn", "pwned", "hack", "evil"]) {
    window[name] = (...values) => {
      window.executions.push(`${name}(${values.map(String).join(", ").slice(0, 80)})`);
      return null;
    };
  }

  const elements = new Set(("a article aside audio bdi blockquote br button caption code div em figcaption figure footer h1 h2 h3 h4 h5 h6 header "
    + "hr img li mark ol p pre s section source span strong sub sup table tbody td th thead time tr track u ul video").split(" "));
  const attributes = new Set(("alt aria-disabled aria-label class controls datetime decoding dir fetchpriority height hidden href id "
    + "kind label lang loading media poster preload rel role scope sizes src srclang srcset tabindex target title type width").split(" "));
  const holdsAddress = new Set(["href", "src", "poster"]);
  const values = {
    target: /^_(top|blank)$/, preload: /^none$/, role: /^(list|status|region|group)$/, tabindex: /^(0|-1)$/, dir: /^(ltr|rtl|auto)$/,
    class: /^dm-[\w-]+( dm-[\w-]+)*$/, type: /^(button|[\w.+-]+\/[\w.+-]+)$/, rel: /^(noopener|sponsored|nofollow|ugc)( (noopener|sponsored|nofollow|ugc))*$/,
  };

  /** Whether following an address can only lead to a page, a file, a letter or a call. What the browser can't read leads nowhere. */
  const harmless = (element, value) => {
    const schemes = element.localName === "a" ? ["http:", "https:", "mailto:", "tel:"] : ["http:", "https:"];
    return !URL.canParse(value, document.baseURI) || schemes.includes(new URL(value, document.baseURI).protocol);
  };

  window.inspect = (root) => {
    const strangers = [];
    for (const element of root.querySelectorAll("*")) {
      if (!elements.has(element.localName) || element.namespaceURI !== "http://www.w3.org/1999/xhtml") strangers.push(`<${element.localName}>`);
      for (const { name, value } of element.attributes) {
        const said = `${element.localName} ${name}=${value.slice(0, 60)}`;
        if (!attributes.has(name) && !name.startsWith("data-dm-")) strangers.push(said);
        if (values[name] && !values[name].test(value)) strangers.push(said);
        if (holdsAddress.has(name) && !harmless(element, value)) strangers.push(said);
      }
    }
    return { strangers: strangers.slice(0, 10) };
  };
}
