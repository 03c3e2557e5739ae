// A worker that answers what `renderToString` makes of the data and the options it is sent.

import { renderToString } from "dont-miss/ssr";

export default {
  async fetch(request) {
    const { data, options } = await request.json();
    try {
      return Response.json(renderToString(data, options));
    } catch ({ stage, code, message, path }) {
      return Response.json({ stage, code, message, path }, { status: 422 });
    }
  },
};
