// The carousel by Swiper.

import Swiper from "swiper";

/** As many cards as the widget shows in a container of this width, paged by as many. */
const cards = (slidesPerView, spaceBetween) => ({ slidesPerView, slidesPerGroup: slidesPerView, spaceBetween });

export function swiper(section, _dir, rest) {
  const speed = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300;
  const api = new Swiper(section, {
    wrapperClass: "dm-teasers", slideClass: "dm-teaser", watchSlidesProgress: true, speed,
    ...cards(1, 16), breakpointsBase: "container", breakpoints: { 480: cards(2, 20), 672: cards(3, 20), 992: cards(4, 24) },
    on: { transitionEnd: () => rest(), resize: () => rest() },
  });
  return {
    next: () => api.slideNext(),
    previous: () => api.slidePrev(),
    refresh: () => api.update(),
    place() {
      const inView = api.slides.flatMap((slide, place) => (slide.matches(".swiper-slide-fully-visible") ? [place] : []));
      return { first: inView[0] ?? 0, last: inView.at(-1) ?? 0, total: api.slides.length, atStart: api.isBeginning, atEnd: api.isEnd };
    },
    stop: () => api.destroy(true, true),
  };
}
