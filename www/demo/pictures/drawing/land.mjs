// Pictures of towns and country: skyline, bridge, turbines, pines, dunes, arches, stage, stars, station, lemons.
import { chance, disc, glow, group, line, rect, ridge, ripples, shape, soft, wash } from "./brush.mjs";

export function skyline() {
  const random = chance(19);
  const row = (base, low, high, colour, light, share) => {
    const parts = [];
    for (let x = -20; x < 1200; ) {
      const width = random(46, 104);
      const height = random(low, high);
      parts.push(rect(x, base - height, width - 3, height + 200, colour));
      for (let wy = base - height + 14; wy < base - 6; wy += 17) {
        for (let wx = x + 8; wx < x + width - 14; wx += 14) if (random() < share) parts.push(rect(wx, wy, 6, 8, light, `opacity="${random(0.4, 1).toFixed(2)}"`));
      }
      x += width;
    }
    return group(parts);
  };
  return [
    wash(0, 0, 1200, 800, [[0, "#1d2440"], [0.45, "#5b4a6c"], [0.72, "#d07f6d"], [0.85, "#f3b57f"], [1, "#30304a"]]),
    glow(380, 560, 420, "#ffc98f", 0.75),
    soft([row(620, 90, 250, "#6d5670", "#ffd9a0", 0)], 2.5),
    row(650, 80, 300, "#37334f", "#ffdf9f", 0.16), row(700, 40, 210, "#1b1d33", "#ffe3a8", 0.3),
    wash(0, 700, 1200, 110, [[0, "#2a2a44"], [1, "#121425"]]), ripples(17, 704, 800, ["#ffcf8d", "#7e5a6e", "#f1a779"], 160),
  ].join("");
}

export function bridge() {
  const hangers = [];
  for (let x = 0; x <= 1200; x += 22) {
    const span = (x - 600) / 330;
    const y = Math.abs(span) <= 1 ? 468 - 300 * span * span : x < 270 ? 168 + (270 - x) * 1.15 : 168 + (x - 930) * 1.15;
    hangers.push(`M${x} ${Math.min(y, 500).toFixed(0)}L${x} 500`);
  }
  return [
    wash(0, 0, 1200, 800, [[0, "#7f99a3"], [0.55, "#c9cfc8"], [0.7, "#e4ddca"], [1, "#8fa1a2"]]),
    soft([ridge(71, 520, 70, 0.45, "#9eafb0")], 5), soft([ridge(73, 570, 40, 0.5, "#7b9296")], 4),
    wash(0, 590, 1200, 210, [[0, "#a5b4b2"], [1, "#4f6a70"]]), ripples(27, 596, 800, ["#dfe4dc", "#486269"], 260),
    line("M-40 520L270 168C380 568 820 568 930 168L1240 520", "#8c2f22", 8), line(hangers.join(""), "#8c2f22", 2, 'opacity=".85"'),
    rect(-10, 498, 1220, 15, "#6f241a"), rect(-10, 513, 1220, 7, "#471611"),
    ...[252, 912].map((x) => group([rect(x, 150, 12, 500, "#7d281c"), rect(x + 26, 150, 12, 500, "#631f16"), ...[170, 250, 330, 410, 560].map((y) => rect(x, y, 38, 12, "#7d281c"))])),
    soft([rect(0, 560, 1200, 70, "#e9e9df", 'opacity=".62"'), rect(200, 470, 900, 50, "#eeece1", 'opacity=".4"')], 26),
  ].join("");
}

export function turbines() {
  const mill = (x, y, size, turn, colour) => group([
    shape(`M${x - 3 * size} ${y}L${x - size} ${y - 210 * size}L${x + size} ${y - 210 * size}L${x + 3 * size} ${y}z`, colour),
    group([0, 120, 240].map((angle) => shape("M-2 0C-8 -30 -5 -80 0 -128C4 -80 4 -30 2 0z", colour, `transform="rotate(${angle})"`)), `transform="translate(${x} ${y - 210 * size}) scale(${size}) rotate(${turn})"`),
    disc(x, y - 210 * size, 5 * size, colour),
  ]);
  const random = chance(5);
  const ears = Array.from({ length: 420 }, () => { const d = random(); const x = random(0, 1200); const y = 610 + d * 200; return `M${x.toFixed(0)} ${y.toFixed(0)}q${random(-4, 8).toFixed(0)} -${(10 + d * 26).toFixed(0)} ${random(2, 14).toFixed(0)} -${(20 + d * 50).toFixed(0)}`; });
  return [
    wash(0, 0, 1200, 620, [[0, "#6d8fa6"], [0.55, "#c9d3cf"], [1, "#f2e2b8"]]),
    soft([shape("M100 190C260 130 360 200 520 170C640 150 720 190 860 160L880 200C700 230 500 210 100 214z", "#fff", 'opacity=".55"'), shape("M640 300C800 260 960 310 1200 270L1200 318C960 330 800 310 640 320z", "#fff", 'opacity=".5"')], 14),
    ridge(81, 520, 34, 0.42, "#a9b38a"), mill(250, 520, 0.8, 12, "#f4f3ec"), mill(520, 508, 0.62, 50, "#eceee8"), mill(690, 500, 0.5, 95, "#e4e8e4"),
    ridge(83, 570, 30, 0.4, "#c9b366"), mill(930, 580, 1.55, 24, "#fbfaf4"), ridge(85, 640, 22, 0.4, "#b08d3a"),
    line(ears.join(""), "#e7c878", 2, 'opacity=".6"'), line(ears.slice(0, 160).join(""), "#6f5520", 2, 'opacity=".5" transform="translate(7 6)"'),
  ].join("");
}

export function pines() {
  const random = chance(33);
  const tree = (x, foot, height, colour) => {
    const steps = [];
    for (let i = 0; i <= 9; i += 1) { const y = foot - height + (i / 9) * height * 0.94; const w = (i / 9) ** 0.9 * height * 0.19; steps.push(`L${(x + w).toFixed(1)} ${(y + height * 0.05).toFixed(1)}L${(x + w * 0.55).toFixed(1)} ${y.toFixed(1)}`); }
    const left = steps.slice().reverse().map((step) => step.replace(/L([\d.-]+) /g, (_, n) => `L${(2 * x - Number(n)).toFixed(1)} `));
    return shape(`M${x} ${foot - height}${steps.join("")}${left.join("")}z`, colour) + rect(x - height * 0.012, foot - 10, height * 0.024, 30, colour);
  };
  const stand = (foot, low, high, colour, step) => { const parts = []; for (let x = -20; x < 1240; x += random(step * 0.6, step * 1.5)) parts.push(tree(x, foot + random(-14, 14), random(low, high), colour)); return group(parts); };
  const mist = (y, strength) => soft([rect(-40, y, 1280, 90, "#e3ebe4", `opacity="${strength}"`)], 30);
  return [
    wash(0, 0, 1200, 800, [[0, "#9fb4ae"], [0.5, "#dbe2d6"], [1, "#3b544c"]]),
    soft([ridge(91, 300, 90, 0.5, "#a9bcb4")], 4), soft([stand(430, 90, 150, "#8ba39a", 26)], 1.6), mist(390, 0.8),
    stand(540, 150, 240, "#5d7c71", 42), rect(0, 540, 1200, 270, "#5d7c71"), mist(500, 0.75), stand(680, 220, 360, "#2f4d44", 74), rect(0, 690, 1200, 110, "#2f4d44"), mist(640, 0.5), stand(850, 330, 470, "#142a25", 150),
  ].join("");
}

export function dunes() {
  const dome = (x, y, r, colour) => shape(`M${x - r} ${y}C${x - r * 1.05} ${y - r * 0.9} ${x - r * 0.3} ${y - r * 1.1} ${x} ${y - r * 1.5}C${x + r * 0.3} ${y - r * 1.1} ${x + r * 1.05} ${y - r * 0.9} ${x + r} ${y}z`, colour) + rect(x - 1.2, y - r * 1.9, 2.4, r * 0.5, colour);
  const tower = (x, y, w, h, colour) => rect(x - w / 2, y - h, w, h + 60, colour) + rect(x - w * 0.85, y - h * 0.78, w * 1.7, 6, colour) + dome(x, y - h, w * 0.5, colour);
  const wall = "#8a4a35";
  return [
    wash(0, 0, 1200, 800, [[0, "#2f4a66"], [0.4, "#9c8f8e"], [0.6, "#edb98a"], [1, "#c8743f"]]),
    glow(840, 380, 420, "#ffe0ab", 0.9), disc(840, 368, 46, "#fff1d2"), soft([ridge(101, 430, 30, 0.42, "#b98467")], 3),
    group([rect(330, 400, 300, 100, wall), rect(260, 430, 90, 80, "#7b402e"), rect(620, 420, 130, 90, "#7b402e"), rect(420, 372, 110, 60, wall), dome(475, 374, 52, "#96553d"), dome(360, 402, 24, wall), dome(590, 402, 24, wall), tower(305, 440, 22, 160, "#74392a"), tower(668, 440, 24, 190, "#74392a"), ...[350, 386, 422, 458, 494, 530, 566, 602].map((x) => rect(x, 436, 10, 22, "#f5c98d", 'rx="5" opacity=".85"'))]),
    ridge(103, 520, 26, 0.35, "#b8683c"), shape("M-10 640C200 520 420 560 600 640C760 700 960 560 1210 600L1210 810L-10 810z", "#d98f55"), shape("M600 640C760 700 960 560 1210 600L1210 700C980 650 800 740 600 640z", "#8f4a2c", 'opacity=".8"'),
    shape("M-10 740C240 640 480 700 700 760C900 800 1050 730 1210 720L1210 810L-10 810z", "#6d3623"), soft([line("M-10 738C240 640 480 698 700 758", "#ffd8a0", 3, 'opacity=".6"')], 2),
  ].join("");
}

export function arches() {
  const arch = (x, y, w, h) => `M${x} ${y}L${x} ${y - h}A${w / 2} ${w / 2} 0 0 1 ${x + w} ${y - h}L${x + w} ${y}z`;
  return [
    wash(0, 0, 1200, 800, [[0, "#e6c9a1"], [1, "#d5a878"]]), rect(0, 0, 1200, 120, "#c28e62"), rect(0, 112, 1200, 12, "#8c5f42"),
    ...[0, 1, 2, 3].map((i) => { const x = 60 + i * 290; return group([shape(arch(x, 640, 210, 330), "#5a3a32"), shape(arch(x + 26, 640, 184, 318), "#86a3a6"), soft([shape(arch(x + 40, 640, 160, 180), "#dfe6d8", 'opacity=".8"')], 12), rect(x + 26, 566, 184, 74, "#5f8088"), shape(`M${x + 26} 566q30 -60 60 -16q40 -70 70 -6q30 -34 54 22z`, "#47645b"), rect(x - 34, 300, 24, 340, "#eedbb9"), rect(x - 42, 290, 40, 16, "#f4e6ca"), rect(x - 42, 634, 40, 16, "#b98a60")]); }),
    wash(0, 640, 1200, 170, [[0, "#c3946a"], [1, "#7e5440"]]),
    ...[0, 1, 2, 3].map((i) => shape(`M${86 + i * 290} 644L${260 + i * 290} 644L${170 + i * 290} 810L${-60 + i * 290} 810z`, "#f7dfb4", 'opacity=".75"')),
    group([disc(706, 520, 15, "#2c2320"), shape("M688 540C700 532 716 532 726 542L736 610L728 690L714 690L708 622L702 690L688 690L682 610z", "#2c2320"), shape("M690 690L724 690L640 780L600 780z", "#3a2a24", 'opacity=".4"')]),
  ].join("");
}

export function stage() {
  const random = chance(55);
  const beam = (x, aim, colour) => shape(`M${x - 6} -10L${x + 6} -10L${aim + 130} 640L${aim - 130} 640z`, colour, 'opacity=".2"');
  const player = (x, y, size) => disc(x, y - 74 * size, 15 * size, "#0a0a10") + shape(`M${x - 26 * size} ${y}C${x - 30 * size} ${y - 60 * size} ${x + 30 * size} ${y - 60 * size} ${x + 26 * size} ${y}z`, "#0a0a10");
  const heads = Array.from({ length: 46 }, (_, i) => { const x = i * 27 + random(-8, 8); const y = 742 + random(-14, 20); return disc(x, y, random(17, 23), "#07070c") + rect(x - 28, y + 12, 56, 80, "#07070c", 'rx="22"'); });
  return [
    wash(0, 0, 1200, 800, [[0, "#1a1024"], [0.6, "#4d2140"], [1, "#1a0f1f"]]),
    soft([beam(180, 420, "#ffd6a0"), beam(420, 560, "#ff8f7a"), beam(640, 620, "#ffe5c0"), beam(860, 700, "#c98cff"), beam(1060, 840, "#ffc07a")], 10),
    soft([shape("M250 640a360 60 0 0 1 720 0z", "#ffca92", 'opacity=".75"')], 14), rect(0, 640, 1200, 60, "#140b18"),
    ...[330, 400, 470, 540, 680, 750, 820, 890].map((x, i) => player(x, 640 + (i % 2) * 8, 0.9 + (i % 3) * 0.08)), player(612, 636, 1.35), line("M640 560L704 506M600 560L560 500", "#0a0a10", 9, 'stroke-linecap="round"'),
    ...[350, 492, 704, 846].map((x) => line(`M${x} 640L${x - 26} 530`, "#0a0a10", 4)), ...heads,
  ].join("");
}

export function stars() {
  const random = chance(88);
  const points = Array.from({ length: 420 }, () => disc(random(0, 1200), random(0, 560), random() ** 4 * 2.6 + 0.4, "#f3f0e2", `opacity="${random(0.3, 1).toFixed(2)}"`));
  const milk = Array.from({ length: 46 }, (_, i) => disc(60 + i * 25 + random(-40, 40), 470 - i * 9 + random(-34, 34), random(20, 60), "#a9b6d8", 'opacity=".14"'));
  return [
    wash(0, 0, 1200, 800, [[0, "#070b1a"], [0.55, "#1d2b4f"], [0.76, "#53618a"], [1, "#0b1020"]]), soft(milk, 22), ...points,
    soft([ridge(111, 590, 40, 0.5, "#26325a")], 2), ridge(113, 640, 46, 0.5, "#111935"), rect(0, 720, 1200, 90, "#080c1a"), ridge(117, 705, 18, 0.55, "#080c1a"),
    rect(740, 560, 150, 130, "#c7cbd8"), rect(815, 560, 75, 130, "#8e95ab"), shape("M730 562A85 85 0 0 1 900 562z", "#e8e9ee"), shape("M815 477A85 85 0 0 1 900 562L815 562z", "#a8afc4"), shape("M784 484L806 478L822 562L788 562z", "#0a1024"), rect(796, 636, 22, 54, "#f6cf8b"), glow(807, 668, 110, "#f6cf8b", 0.5), rect(900, 620, 90, 70, "#6a728c"), rect(912, 640, 12, 14, "#f6cf8b"),
  ].join("");
}

export function station() {
  const ribs = Array.from({ length: 9 }, (_, i) => { const s = 0.16 + (i / 8) ** 1.9 * 1.25; return line(`M${600 - 620 * s} ${470 + 330 * s}L${600 - 620 * s} ${470 - 120 * s}A${620 * s} ${560 * s} 0 0 1 ${600 + 620 * s} ${470 - 120 * s}L${600 + 620 * s} ${470 + 330 * s}`, "#16262b", 3 + s * 16); });
  return [
    wash(0, 0, 1200, 800, [[0, "#9fb2ac"], [0.5, "#e8e3c8"], [0.62, "#f7eecb"], [1, "#56605a"]]), glow(600, 450, 520, "#fff6d6", 0.9),
    ...ribs, line(Array.from({ length: 13 }, (_, i) => `M600 440L${-300 + i * 150} -100`).join(""), "#1d3136", 3, 'opacity=".55"'),
    shape("M590 478L610 478L960 810L240 810z", "#4d4f49"), shape("M600 478L1210 640L1210 810L760 810z", "#8d8a78"), shape("M600 478L-10 640L-10 810L440 810z", "#7d7c6d"),
    ...[[300, 430], [520, 640], [700, 860]].map(([a, b]) => line(`M598 480L${a} 810M602 480L${b} 810`, "#20292a", 5)),
    ...[[930, 640, 1.5], [1010, 650, 1.6], [790, 590, 0.95], [330, 600, 1.1], [180, 650, 1.6], [700, 545, 0.6]].map(([x, y, s]) => group([disc(x, y - 96 * s, 12 * s, "#14201f"), shape(`M${x - 17 * s} ${y - 76 * s}C${x - 8 * s} ${y - 88 * s} ${x + 8 * s} ${y - 88 * s} ${x + 17 * s} ${y - 76 * s}L${x + 14 * s} ${y - 30 * s}L${x + 9 * s} ${y + 20 * s}L${x - 9 * s} ${y + 20 * s}L${x - 14 * s} ${y - 30 * s}z`, "#14201f"), shape(`M${x - 9 * s} ${y + 20 * s}L${x + 9 * s} ${y + 20 * s}L${x + (x - 600) * 0.2 + 10} ${y + 90 * s}L${x + (x - 600) * 0.2 - 14} ${y + 90 * s}z`, "#14201f", 'opacity=".3"')])),
    group([rect(520, 428, 62, 60, "#7b2b23"), rect(526, 434, 50, 24, "#2a3736"), disc(532, 476, 4, "#fff3c4"), disc(570, 476, 4, "#fff3c4")]),
  ].join("");
}

export function lemons() {
  const lemon = (x, y, size, turn) => group([shape("M-70 0C-66 -44 -26 -58 8 -52C44 -48 64 -24 84 -8C92 -2 92 6 84 10C62 26 44 50 4 52C-34 54 -68 36 -70 0z", "#e3b23c"), soft([shape("M-50 -8C-40 -40 0 -48 34 -36C10 -30 -20 -24 -50 -8z", "#fbe7a0", 'opacity=".9"')], 5), soft([shape("M-60 16C-30 50 40 50 76 14C50 64 -40 66 -60 16z", "#8f5f17", 'opacity=".75"')], 6)], `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`);
  return [
    wash(0, 0, 1200, 560, [[0, "#26383a"], [1, "#4c6461"]]), glow(330, 180, 620, "#c9d6c4", 0.55), wash(0, 540, 1200, 270, [[0, "#b9a88c"], [0.1, "#d8c7a8"], [1, "#8a765a"]]),
    soft([shape("M300 640C500 590 900 600 1060 660C900 720 480 720 300 640z", "#3b2f21", 'opacity=".55"')], 16),
    lemon(520, 428, 1.05, -24), lemon(640, 408, 1.1, 16), lemon(742, 446, 1, 40), lemon(588, 468, 1, 8),
    shape("M380 460L880 460C872 560 790 640 700 648L560 648C470 640 388 560 380 460z", "#e9e6dc"), soft([shape("M640 470L872 466C862 556 790 634 700 642L600 642C700 610 700 540 640 470z", "#8f9794", 'opacity=".7"')], 16), rect(560, 640, 140, 22, "#cfccc0", 'rx="6"'), line("M382 462L878 462", "#fff", 4, 'opacity=".8"'),
    lemon(960, 630, 1.05, -8), group([shape("M0 0C40 -60 110 -70 150 -40C110 -6 50 16 0 0z", "#54754c"), line("M0 0C50 -26 100 -36 150 -40", "#2f4a2c", 3)], 'transform="translate(690 380) rotate(-20)"'), group([shape("M0 0C40 -60 110 -70 150 -40C110 -6 50 16 0 0z", "#3f5d3c")], 'transform="translate(500 390) scale(-.9 .9) rotate(-8)"'), lemon(270, 650, 0.95, 190),
  ].join("");
}
