// A publisher's own module that mounts the widget.

import { mount } from "dont-miss";

const article = {
  headline: "A bridge opens at last",
  articleBody: ["The first cyclists crossed at nine."],
};

await mount(document.querySelector("main"), article);
document.title = "mounted";
