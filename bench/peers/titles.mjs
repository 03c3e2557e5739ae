// The peers: their file or that they are in Rust, their name for people, whether a library moves the cards.

/** @type {Record<string, { entry?: string, title: string, library: boolean, jsx?: string, rust?: boolean }>} */
export const PEERS = {
  preact: { entry: "preact/index.jsx", title: "Preact + Embla", library: true, jsx: "preact" },
  lit: { entry: "lit/index.mjs", title: "Lit + Splide", library: true },
  svelte: { entry: "svelte/index.mjs", title: "Svelte + Swiper", library: true },
  react: { entry: "react/index.jsx", title: "React + Swiper", library: true, jsx: "react" },
  yew: { title: "Yew", library: false, rust: true },
  sycamore: { title: "Sycamore", library: false, rust: true },
  leptos: { title: "Leptos", library: false, rust: true },
  dioxus: { title: "Dioxus", library: false, rust: true },
  plain: { entry: "plain/index.mjs", title: "`createElement`", library: false },
};
