// The carousel by Splide, whose class names the section is given for as long as it is live.

import { Splide } from "@splidejs/splide";

export function splide(section, dir, rest) {
  const root = section.parentElement;
  const name = (method) => {
    root.classList[method]("splide");
    section.classList[method]("splide__track");
    section.querySelector(".dm-teasers").classList[method]("splide__list");
    for (const card of section.querySelectorAll(".dm-teaser")) card.classList[method]("splide__slide");
  };
  name("add");
  const api = new Splide(root, {
    direction: dir, autoWidth: true, arrows: false, pagination: false, drag: "free", snap: true, keyboard: false, trimSpace: true,
    gap: "1em", reducedMotion: { speed: 0 }, rewind: false,
  });
  api.on("moved", rest);
  api.on("scrolled", rest);
  api.on("resized", rest);
  api.mount();
  const { Controller, Slides } = api.Components;
  const step = () => Math.max(1, inView().length);
  const inView = () => {
    const { left, right } = section.getBoundingClientRect();
    return Slides.get(true).flatMap(({ slide, index }) => {
      const box = slide.getBoundingClientRect();
      return box.left >= left - 2 && box.right <= right + 2 ? [index] : [];
    });
  };
  return {
    next: () => api.go(`+${step()}`),
    previous: () => api.go(`-${step()}`),
    refresh() {
      name("add");
      api.refresh();
    },
    place() {
      const shown = inView();
      return {
        first: shown[0] ?? 0, last: shown.at(-1) ?? 0, total: api.length,
        atStart: Controller.getIndex() === 0,
        atEnd: Controller.getIndex() >= Controller.getEnd(),
      };
    },
    stop() {
      api.destroy(true);
      name("remove");
    },
  };
}
