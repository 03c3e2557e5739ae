// Small articles for pages whose point isn't the article.

/** Three teasers, a body of four paragraphs, two related links. */
export const ferry = {
  headline: "Ferry to the islands runs again",
  url: "https://daily.example/ferry",
  inLanguage: "en",
  author: "Mira Holt",
  dateCreated: "2026-03-02",
  articleBody: ["The first boat left at six.", "It was full.", "Bakers had waited for flour.", "The next one leaves at noon."],
  dontMiss: [
    { headline: "Harbour wall mended", url: "https://daily.example/wall", id: "wall" },
    { headline: "A winter without boats", url: "https://daily.example/winter", id: "winter" },
    { headline: "What the captain reads", url: "https://daily.example/captain", id: "captain" },
  ],
  related: [
    { headline: "Timetable", url: "https://daily.example/timetable", id: "timetable" },
    { headline: "Fares", url: "https://daily.example/fares", id: "fares" },
  ],
};

/** The ferry article with some keys changed. */
export const ferryWith = (changes) => ({ ...ferry, ...changes });

/** An element with its data inside, as markup. */
export const inline = (data = ferry, attributes = `id="widget"`) =>
  `<dont-miss ${attributes}><script type="application/json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script></dont-miss>`;
