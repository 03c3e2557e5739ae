// Markup by React.

import { renderToString } from "react-dom/server";
import { Page } from "../peers/jsx/page.jsx";
import { read } from "../peers/story/read.mjs";

export const draw = (text, options) => renderToString(<Page page={read(text, options)} />);
