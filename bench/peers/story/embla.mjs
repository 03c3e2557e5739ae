// The carousel by Embla.

import EmblaCarousel from "embla-carousel";

export function embla(section, dir, rest) {
  const container = section.querySelector(".dm-teasers");
  const options = { container, slides: ".dm-teaser", align: "start", containScroll: "trimSnaps", slidesToScroll: "auto", direction: dir };
  const api = EmblaCarousel(section, options);
  for (const name of ["settle", "slidesInView", "reInit"]) api.on(name, rest);
  const jump = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    next: () => api.scrollNext(jump()),
    previous: () => api.scrollPrev(jump()),
    refresh: () => api.reInit(),
    place() {
      const inView = api.slidesInView();
      const total = api.slideNodes().length;
      return { first: inView[0] ?? 0, last: inView.at(-1) ?? 0, total, atStart: !api.canScrollPrev(), atEnd: !api.canScrollNext() };
    },
    stop: () => api.destroy(),
  };
}
