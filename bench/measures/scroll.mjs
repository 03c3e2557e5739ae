// Scrolling: frames that come late while a finger flings through 1,000 teasers, on a processor four times as slow.

import { openContenders, scripted as sides } from "../contenders.mjs";
import { setTimeout as pause } from "node:timers/promises";
import { interleaved, rows } from "../row.mjs";

const TEASERS = 1000;
const SLOWER = 4;

/** At 60 frames a second; later than half a frame is late. */
const BUDGET = 1000 / 60;

export async function measure({ quick }) {
  const page = await openContenders("chromium");
  try {
    await page.browser.devtools("Emulation.setTouchEmulationEnabled", { enabled: true });
    const rounds = await interleaved({ named: "scroll", sides, seconds: 120, least: 4, warmUp: 1, quick }, (side) => once(page, side, quick ? 1 : 3));
    const units = { late: "% of frames late", longest: "ms, the longest frame", far: "pixels scrolled" };
    const found = Object.entries(units).flatMap(([kind, unit]) =>
      rows({ task: `flinging through ${TEASERS} teasers`, unit, rounds: rounds.map((round) => Object.fromEntries(sides.map((side) => [side, round[side][kind]]))) }));
    return { rows: found, versions: [page.version], note: "Frames of the main thread. A list that the browser scrolls moves on its own thread besides, whatever that one does; lists moved by a library don't." };
  } finally {
    await page.stop();
  }
}

/** A finger that goes 700 pixels to the left and lifts, and what rolls on after it. */
async function fling(page, x, y) {
  const touch = (type, ...touchPoints) => page.browser.devtools("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", { x, y });
  for (let step = 1; step <= 8; step += 1) await touch("touchMove", { x: x - (700 * step) / 8, y });
  await touch("touchEnd");
  await pause(700);
}

async function once(page, side, flings) {
  await page.visit([side]);
  await page.evaluate((side, teasers) => window.bench.hold(side, 15, teasers), side, TEASERS);
  await page.browser.devtools("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const { x, y, left } = await page.evaluate(() => {
    const list = document.querySelector(".dm-teasers");
    const { top, height, width } = list.getBoundingClientRect();
    window.seen = [];
    const note = (now) => {
      window.seen.push(now);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    return { x: Math.min(width, innerWidth) - 60, y: top + height / 2, left: list.firstElementChild.getBoundingClientRect().left };
  });
  for (let count = 0; count < flings; count += 1) await fling(page, x, y);
  const { frames, now } = await page.evaluate(() => {
    const { left } = document.querySelector(".dm-teasers").firstElementChild.getBoundingClientRect();
    return { frames: window.seen, now: left };
  });
  await page.browser.devtools("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.evaluate(() => window.bench.letGo());
  const lengths = frames.slice(1).map((time, place) => time - frames[place]);
  return { late: (100 * lengths.filter((length) => length > BUDGET * 1.5).length) / lengths.length, longest: Math.max(...lengths), far: left - now };
}
