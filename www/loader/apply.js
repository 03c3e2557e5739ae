// Makes nodes from the operations that Rust wrote. Only what stands in its tables can be made.

/** @type {string[]} */
let tags = [];
/** @type {string[]} */
let attributes = [];

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

// The numbers of newsprint's sink `Ops`.
const TEXT = 1;
const FIRST_TAG = 2;
const FIRST_ATTRIBUTE = 96;

/**
 * Takes over the closed lists of elements and attributes, separated by spaces.
 * @param {string} tagNames
 * @param {string} attributeNames
 */
export function tables(tagNames, attributeNames) {
  tags = tagNames.split(" ");
  attributes = attributeNames.split(" ");
}

/**
 * Makes the nodes and puts them into `host`, all at once, before `before`.
 * @param {Element} host
 * @param {Node | null | undefined} before
 * @param {Uint32Array} codes
 * @param {Uint8Array} bytes
 */
export function apply(host, before, codes, bytes) {
  const document = host.ownerDocument;
  const fragment = document.createDocumentFragment();
  const text = decoder.decode(bytes);
  /** @type {any} */
  let at = fragment;
  let start = 0;
  for (const code of codes) {
    const kind = code & 255;
    const end = start + (code >>> 8);
    if (kind >= FIRST_ATTRIBUTE) {
      at.setAttribute(attributes[kind - FIRST_ATTRIBUTE], text.slice(start, end));
    } else if (kind >= FIRST_TAG) {
      at = at.appendChild(document.createElement(tags[kind - FIRST_TAG]));
    } else if (kind === TEXT) {
      at.append(text.slice(start, end));
    } else {
      at = at.parentNode;
    }
    start = end;
  }
  // The host's own code is told of elements that go, and may have taken others away in the middle of this.
  host.insertBefore(fragment, before?.parentNode === host ? before : null);
}

/**
 * Gives an element the attributes that the operations set, and no others.
 * @param {Element} element
 * @param {Uint32Array} codes
 * @param {Uint8Array} bytes
 */
export function mend(element, codes, bytes) {
  const text = decoder.decode(bytes);
  const wanted = new Set();
  let start = 0;
  for (const code of codes) {
    const name = attributes[(code & 255) - FIRST_ATTRIBUTE];
    const end = start + (code >>> 8);
    if (name) {
      wanted.add(name);
      const value = text.slice(start, end);
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    start = end;
  }
  for (const name of element.getAttributeNames()) {
    if (!wanted.has(name)) element.removeAttribute(name);
  }
}
