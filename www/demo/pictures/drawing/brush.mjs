// The strokes that the demo's pictures are made of: each answers a piece of SVG.

/** A source of the same numbers for the same seed, so that a picture can be drawn again. */
export function chance(seed) {
  let state = seed >>> 0;
  return (from = 0, to = 1) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (to - from);
  };
}

let names = 0;
const name = () => `n${(names += 1)}`;
const round = (number) => Math.round(number * 10) / 10;

export const rect = (x, y, width, height, fill, more = "") =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`;
export const shape = (d, fill, more = "") => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (d, stroke, width, more = "") =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" ${more}/>`;
export const disc = (x, y, r, fill, more = "") => `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}" ${more}/>`;
export const group = (parts, more = "") => `<g ${more}>${parts.join("")}</g>`;

/** A gradient from top to bottom: `stops` are [place 0..1, colour, opacity?]. */
export function wash(x, y, width, height, stops, more = "") {
  const id = name();
  const list = stops.map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`);
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${list.join("")}</linearGradient>${rect(x, y, width, height, `url(#${id})`, more)}`;
}

/** A soft light around a point. */
export function glow(x, y, r, colour, strength = 0.8) {
  const id = name();
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset=".35" stop-color="${colour}" stop-opacity="${strength * 0.4}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>${disc(x, y, r, `url(#${id})`)}`;
}

/** Blurs what is inside it. */
export function soft(parts, deviation) {
  const id = name();
  return `<filter id="${id}" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${deviation}"/></filter>${group(parts, `filter="url(#${id})"`)}`;
}

/** A chain of hills, filled down to the lower edge. */
export function ridge(seed, y, height, roughness, fill, more = "") {
  const random = chance(seed);
  const waves = [1, 2.3, 4.7, 9.1, 19, 41].map((pace, order) => [pace, random(0, 7), roughness ** order]);
  const points = [];
  for (let x = -10; x <= 1210; x += 6) {
    const lift = waves.reduce((sum, [pace, phase, size]) => sum + Math.sin((x / 1200) * pace * 3 + phase) * size, 0);
    points.push(`${x} ${round(y - lift * height)}`);
  }
  return shape(`M-10 810L${points.join("L")}L1210 810z`, fill, more);
}

/** Water: bright dashes that grow longer and sparser towards the viewer. */
export function ripples(seed, top, bottom, colours, count, centre = 600, spread = 700) {
  const random = chance(seed);
  const strokes = [];
  for (let index = 0; index < count; index += 1) {
    const depth = random() ** 1.6;
    const y = top + depth * (bottom - top);
    const x = centre + (random() + random() - 1) * spread * (0.6 + depth);
    const length = random(8, 40) * (0.5 + depth * 3.4);
    const colour = colours[Math.floor(random(0, colours.length))];
    strokes.push(rect(x - length / 2, y, length, 0.8 + depth * 3.4, colour, `rx="2" opacity="${round(random(0.2, 0.75))}"`));
  }
  return strokes.join("");
}

/** Film grain and a darker rim: what makes a drawing sit beside photographs. */
export function develop(scene, grain = 0.16) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800" preserveAspectRatio="xMidYMid slice">
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="8"/><feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  .9 .9 0 0 -.55"/></filter>
<filter id="dark" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".01 .02" numOctaves="3" seed="3"/><feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  1.2 0 0 0 -.45"/></filter>
<radialGradient id="rim" r=".78"><stop offset=".55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".38"/></radialGradient>
${scene}
<rect width="1200" height="800" filter="url(#dark)" opacity=".22" style="mix-blend-mode:multiply"/>
<rect width="1200" height="800" fill="url(#rim)"/>
<rect width="1200" height="800" filter="url(#grain)" opacity="${grain}" style="mix-blend-mode:overlay"/>
</svg>`;
}
