// The carousel by the browser's own scrolling.

/** After so long without a scroll event the list has come to rest. */
const REST_MS = 150;

export function native(section, dir, rest) {
  let timer;
  let abort = new AbortController();
  const sign = dir === "rtl" ? -1 : 1;
  const list = () => section.querySelector(".dm-teasers");

  function attach() {
    list().addEventListener("scroll", () => {
      clearTimeout(timer);
      timer = setTimeout(rest, REST_MS);
    }, { signal: abort.signal, passive: true });
  }

  /** Where each card begins and ends along the line of writing, from the view's near edge, and how long the view is. */
  function track() {
    const view = list().getBoundingClientRect();
    const cards = [...list().children].map((card) => {
      const { left, right } = card.getBoundingClientRect();
      return sign > 0 ? [left - view.left, right - view.left] : [view.right - right, view.right - left];
    });
    const shown = cards.flatMap(([start, end], place) => (start >= -2 && end <= view.width + 2 ? [place] : []));
    return { cards, width: view.width, first: shown[0] ?? 0, last: shown.at(-1) ?? 0 };
  }

  const scroll = (by) => {
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    list().scrollBy({ left: by * sign, behavior });
  };

  attach();
  return {
    next() {
      const { cards, last } = track();
      if (cards[last + 1]) scroll(cards[last + 1][0]);
    },
    previous() {
      const { cards, width, first } = track();
      if (first > 0) scroll(cards.find(([start]) => start >= cards[first - 1][1] - width - 2)?.[0] ?? 0);
    },
    refresh(now) {
      abort.abort();
      abort = new AbortController();
      section = now;
      attach();
    },
    place() {
      const { cards, width, first, last } = track();
      return { first, last, total: cards.length, atStart: cards[0][0] >= -2, atEnd: cards.at(-1)[1] <= width + 2 };
    },
    stop() {
      clearTimeout(timer);
      abort.abort();
    },
  };
}
