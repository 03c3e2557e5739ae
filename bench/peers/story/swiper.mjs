// The carousel by Swiper.

import Swiper from "swiper";

export function swiper(section, _dir, rest) {
  const list = section.querySelector(".dm-teasers");
  const spaceBetween = Number.parseFloat(getComputedStyle(list).columnGap) || 0;
  const speed = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300;
  const api = new Swiper(section, {
    wrapperClass: "dm-teasers", slideClass: "dm-teaser", slidesPerView: "auto", slidesPerGroupAuto: true, watchSlidesProgress: true, spaceBetween, speed,
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
