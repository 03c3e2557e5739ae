// Pictures of the sea and its edge: harbour, lighthouse, ferry, storm, pier, salt works.
import { chance, disc, glow, group, line, rect, ridge, ripples, shape, soft, wash } from "./brush.mjs";

const crane = (x, foot, size, colour) => {
  const at = (dx, dy) => `${x + dx * size} ${foot - dy * size}`;
  return group([
    line(`M${at(-22, 0)}L${at(-16, 120)}M${at(22, 0)}L${at(16, 120)}M${at(-22, 0)}L${at(16, 60)}L${at(-16, 120)}M${at(22, 0)}L${at(-19, 60)}L${at(16, 120)}`, colour, 4.5 * size),
    line(`M${at(-70, 122)}L${at(190, 122)}M${at(-70, 130)}L${at(190, 128)}`, colour, 4 * size),
    line(`M${at(0, 120)}L${at(0, 172)}L${at(-70, 126)}M${at(0, 172)}L${at(95, 126)}M${at(0, 172)}L${at(185, 126)}`, colour, 2.4 * size),
    rect(x - 20 * size, foot - 140 * size, 40 * size, 24 * size, colour),
    line(`M${at(130, 122)}L${at(130, 70)}`, colour, 1.6 * size),
    rect(x + 122 * size, foot - 72 * size, 16 * size, 9 * size, colour),
  ]);
};

export function harbour() {
  const random = chance(11);
  const stacks = [];
  for (let column = 0; column < 15; column += 1) {
    const layers = Math.floor(random(1, 4.4));
    for (let layer = 0; layer < layers; layer += 1) {
      stacks.push(rect(30 + column * 34, 517 - layer * 18, 32, 16.5, ["#2c3947", "#3a4855", "#24303d", "#6d4536", "#45525c"][Math.floor(random(0, 5))]));
    }
  }
  return [
    wash(0, 0, 1200, 560, [[0, "#3b5368"], [0.45, "#8c9a9f"], [0.8, "#e7c39b"], [1, "#f1d5ae"]]),
    glow(850, 470, 430, "#ffe2b0", 0.95),
    disc(850, 455, 34, "#fff0cf", 'opacity=".95"'),
    soft([ridge(4, 505, 22, 0.5, "#8d8a88")], 4),
    soft([group([crane(690, 540, 0.85, "#6f7476"), crane(960, 540, 0.7, "#7f8080"), crane(1060, 540, 0.75, "#777a7b")])], 1.6),
    wash(0, 535, 1200, 270, [[0, "#e3bf97"], [0.25, "#9d978c"], [1, "#1f3142"]]),
    ripples(5, 545, 800, ["#fff0d2", "#f6d6a7"], 210, 850, 190),
    ripples(6, 550, 800, ["#31495b", "#21384a", "#cdb797"], 230),
    rect(0, 534, 640, 16, "#1a2531"),
    group(stacks),
    crane(170, 535, 1.75, "#16202b"),
    crane(420, 535, 1.45, "#1b2733"),
    shape("M540 560L1010 560C1000 590 985 604 960 608L585 608C560 600 548 580 540 560z", "#121b25"),
    rect(560, 526, 90, 36, "#dcc9ad", 'opacity=".92"'),
    rect(572, 500, 60, 28, "#c7b497"), rect(592, 470, 20, 34, "#7d3f30"),
    ...[566, 582, 598, 614, 630].map((x) => rect(x, 536, 9, 7, "#2a3a49")),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => rect(676 + i * 36, 540 - (i % 3) * 14, 34, 20 + (i % 3) * 14, ["#4d3630", "#2e3b48", "#5d5348"][i % 3])),
    shape("M560 610L960 610L940 650L600 640z", "#101922", 'opacity=".45"'),
  ].join("");
}

export function lighthouse() {
  return [
    wash(0, 0, 1200, 800, [[0, "#131f33"], [0.5, "#3c4f6b"], [0.78, "#b98a78"], [1, "#e6b58d"]]),
    soft([shape("M742 214L-60 40L-60 250z", "#ffedc0", 'opacity=".34"'), shape("M742 214L1300 90L1300 300z", "#ffedc0", 'opacity=".26"')], 9),
    soft([ridge(31, 610, 14, 0.5, "#5f6278")], 3),
    wash(0, 600, 1200, 200, [[0, "#a8877b"], [1, "#1c2839"]]),
    ripples(8, 606, 800, ["#e9c3a0", "#2a3950", "#7d7480"], 260),
    shape("M520 800C560 720 600 640 690 600C760 590 800 604 850 640C930 690 1010 690 1210 720L1210 810L500 810z", "#151c28"),
    shape("M640 640C700 610 780 606 830 640L820 650L640 652z", "#222b3a"),
    shape("M712 602L722 250L762 250L774 602z", "#e9dccb"), shape("M742 250L762 250L774 602L742 602z", "#a99c92", 'opacity=".75"'),
    shape("M716 470L768 470L771 540L714 540z", "#8d3b33"), shape("M720 330L765 330L767 396L718 396z", "#8d3b33"),
    rect(714, 238, 56, 12, "#1b2331"), rect(724, 196, 36, 42, "#ffe9b4"), shape("M718 198L742 168L766 198z", "#1b2331"),
    glow(742, 216, 170, "#fff0c4", 0.9),
    rect(800, 586, 80, 44, "#2a3343"), shape("M794 588L840 562L886 588z", "#121925"), rect(816, 600, 10, 12, "#f5cf8e"),
  ].join("");
}

export function ferry() {
  return [
    wash(0, 0, 1200, 470, [[0, "#a9bcc0"], [0.6, "#d9dcd2"], [1, "#efe6d4"]]),
    soft([ridge(12, 400, 60, 0.45, "#a5b4b6")], 3), soft([ridge(21, 440, 34, 0.5, "#7f9499")], 2),
    wash(0, 458, 1200, 350, [[0, "#b9c5c3"], [0.4, "#6f8c93"], [1, "#26454f"]]),
    ripples(3, 466, 800, ["#eef1ea", "#365963", "#8fa7aa"], 420),
    shape("M300 500L890 500L850 560L352 560C326 544 308 524 300 500z", "#17323d"),
    rect(306, 492, 584, 12, "#f3efe4"),
    rect(370, 440, 440, 54, "#f6f2e8"), rect(430, 398, 300, 44, "#ece6d8"), rect(640, 366, 80, 34, "#f6f2e8"),
    ...Array.from({ length: 16 }, (_, i) => rect(384 + i * 26, 456, 15, 15, "#3e5d67")),
    ...Array.from({ length: 10 }, (_, i) => rect(444 + i * 28, 412, 17, 12, "#3e5d67")),
    shape("M520 398L532 340L584 340L592 398z", "#b3472f"), rect(532, 340, 52, 12, "#17323d"),
    soft([shape("M560 336C620 300 700 310 800 262C900 230 1000 240 1100 190C980 270 760 320 566 342z", "#7d8a8b", 'opacity=".55"')], 10),
    soft([shape("M330 566L870 562L800 640L420 640z", "#0f2a33", 'opacity=".55"')], 9), ripples(14, 566, 680, ["#f4f5ee", "#dfe6e2"], 90, 600, 260),
    line("M880 556L1090 580M330 560L150 566", "#f4f5ee", 4, 'opacity=".6" stroke-linecap="round"'),
  ].join("");
}

export function storm() {
  const random = chance(77);
  const swell = (seed, y, height, colour) => ridge(seed, y, height, 0.42, colour);
  const rain = Array.from({ length: 160 }, () => {
    const x = random(-100, 1200);
    const y = random(-40, 620);
    const length = random(40, 120);
    return `M${x.toFixed(0)} ${y.toFixed(0)}l${(length * 0.22).toFixed(0)} ${length.toFixed(0)}`;
  });
  return [
    wash(0, 0, 1200, 800, [[0, "#10181c"], [0.42, "#46565a"], [0.6, "#a8aa9c"], [1, "#20302f"]]),
    soft([ridge(41, 90, 70, 0.6, "#1a2529", 'transform="matrix(1 0 0 -1 0 260)"'), ridge(49, 60, 60, 0.6, "#2c3a3e", 'opacity=".7" transform="matrix(1 0 0 -1 0 340)"')], 18),
    swell(51, 500, 22, "#6f7f7b"), swell(52, 548, 36, "#4d6261"), swell(53, 610, 44, "#324a4a"), swell(54, 690, 50, "#1c3233"),
    soft([group([548, 612, 690].map((y, order) => ridge(52 + order, y - 2, 36 + order * 7, 0.42, "#e6eadf", 'opacity=".16" transform="translate(14 -5)"')))], 3),
    swell(52, 552, 36, "#4d6261"), swell(53, 616, 44, "#324a4a"), soft([line("M180 600C260 560 330 566 400 604M640 606C720 570 800 566 880 600", "#eef1e8", 5, 'opacity=".5"')], 5), swell(54, 690, 50, "#1c3233"),
    line(rain.join(""), "#dfe5dd", 1.1, 'opacity=".28"'),
    shape("M500 540L620 548L600 580L522 572z", "#0d1517"), line("M552 544L560 440M560 450L610 540M560 450L512 536", "#0d1517", 4),
  ].join("");
}

export function pier() {
  const posts = Array.from({ length: 12 }, (_, i) => {
    const near = (i / 11) ** 1.7;
    const x = 612 - near * 560;
    return rect(x, 470 + near * 60, 4 + near * 26, 26 + near * 300, "#15222c") + rect(1224 - x - (4 + near * 26), 470 + near * 60, 4 + near * 26, 26 + near * 300, "#15222c");
  });
  return [
    wash(0, 0, 1200, 480, [[0, "#e7d3c5"], [0.6, "#f2c9a6"], [1, "#f7dcb7"]]),
    disc(612, 392, 70, "#d9674a", 'opacity=".92"'), glow(612, 392, 330, "#ff9d6e", 0.6),
    wash(0, 468, 1200, 340, [[0, "#eebf98"], [0.5, "#a98a86"], [1, "#46505f"]]),
    ripples(23, 476, 800, ["#e27a57", "#fbe2c2"], 150, 612, 130), ripples(24, 476, 800, ["#6c6772", "#f3d9bd"], 200),
    ...posts,
    shape("M596 470L628 470L1090 810L134 810z", "#26333d"),
    ...Array.from({ length: 22 }, (_, i) => { const y = 474 + (i / 21) ** 1.9 * 330; const w = 16 + ((y - 470) / 340) * 462; return rect(612 - w, y, w * 2, 0.8 + (i / 21) * 3, "#0e171e"); }),
    group([disc(640, 446, 9, "#18242d"), shape("M630 456L650 456L655 508L648 508L646 560L640 560L638 512L634 560L628 560L626 508z", "#18242d")]),
  ].join("");
}

export function saltworks() {
  const random = chance(9);
  const pans = [];
  for (let row = 0; row < 7; row += 1) {
    const top = 430 + (row / 7) ** 1.6 * 380;
    const bottom = 430 + ((row + 1) / 7) ** 1.6 * 380;
    for (let column = -6; column < 7; column += 1) {
      const spread = (y) => 40 + (y - 430) * 0.55;
      const [a, b] = [spread(top), spread(bottom)];
      const colour = ["#e9d3cd", "#d5a9a4", "#c8c9cb", "#b88b92", "#eee3da", "#a3b2ba"][Math.floor(random(0, 6))];
      pans.push(shape(`M${600 + column * a + 2} ${top + 1}L${600 + (column + 1) * a - 2} ${top + 1}L${600 + (column + 1) * b - 4} ${bottom - 3}L${600 + column * b + 4} ${bottom - 3}z`, colour));
    }
  }
  const heap = (x, y, size, side, colour) => shape(`M${x + side[0] * size} ${y}C${x + side[0] * size * 0.5} ${y - size * 0.2} ${x - size * 0.2} ${y - size} ${x} ${y - size}C${x + size * 0.2} ${y - size} ${x + side[1] * size * 0.5} ${y - size * 0.2} ${x + side[1] * size} ${y}z`, colour);
  const cone = (x, y, size) => heap(x, y, size, [-1.35, 1.35], "#fbf7f0") + soft([heap(x, y, size * 0.97, [-0.05, 1.3], "#a9989b")], 4) + soft([rect(x - size, y - 3, size * 2.8, 7, "#4d3f45", 'opacity=".45"')], 4);
  return [
    wash(0, 0, 1200, 440, [[0, "#8fa9b8"], [0.7, "#d8d3cb"], [1, "#efdccd"]]),
    soft([ridge(61, 402, 40, 0.45, "#9aa3ab")], 2), rect(0, 428, 1200, 400, "#6f5d5f"), ...pans,
    cone(250, 520, 66), cone(402, 500, 46), cone(900, 560, 92), cone(1046, 512, 54), cone(760, 480, 30), cone(150, 476, 28),
  ].join("");
}
