// Markup by Svelte.

import { render } from "svelte/server";
import Page from "../peers/svelte/Page.svelte";
import { read } from "../peers/story/read.mjs";

export const draw = (text, options) => render(Page, { props: { drawn: { page: read(text, options) } } }).body;
