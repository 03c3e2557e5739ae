// What both peers write of dates and pictures, so that neither does less than the other.

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "2026-03-02" as a reader sees it. */
export function date(day) {
  const [year, month, number] = day.split("-");
  return `${Number(number)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The files of a picture with their widths. */
export const srcset = (image) => image.renditions.map(({ url, width }) => `${url} ${width}w`).join(", ");

export const TEASER_SIZES = "320px";
export const PICTURE_SIZES = "auto, (max-width: 720px) 100vw, 720px";
