// Makes the demo's film (drawn water, WebM) and its sound (a bell, WAV): node www/demo/media/make.mjs
import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const RATE = 11025;
const SECONDS = 4;

function bell() {
  const partials = [[1, 1, 1.1], [2, 0.6, 1.6], [2.4, 0.5, 2], [3, 0.35, 2.6], [4.5, 0.25, 4], [5.33, 0.15, 6]];
  const bytes = Buffer.alloc(44 + RATE * SECONDS);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + RATE * SECONDS, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(RATE * SECONDS, 40);
  for (let index = 0; index < RATE * SECONDS; index += 1) {
    const time = index / RATE;
    const sum = partials.reduce((level, [pitch, size, fall]) => level + size * Math.exp(-time * fall) * Math.sin(2 * Math.PI * 220 * pitch * time), 0);
    bytes.writeUInt8(Math.round(128 + sum * 42), 44 + index);
  }
  return bytes;
}

/** Runs in the page: six seconds of water, recorded from a canvas. */
async function film() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 });
  const pen = canvas.getContext("2d");
  const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: "video/webm;codecs=vp9", videoBitsPerSecond: 160_000 });
  const parts = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  const start = performance.now();
  const draw = () => {
    const time = (performance.now() - start) / 1000;
    const sky = pen.createLinearGradient(0, 0, 0, 360);
    for (const [at, colour] of [[0, "#a9bcc0"], [0.4, "#efe6d4"], [0.41, "#8fa7aa"], [1, "#26454f"]]) sky.addColorStop(at, colour);
    pen.fillStyle = sky;
    pen.fillRect(0, 0, 640, 360);
    for (let band = 0; band < 7; band += 1) {
      pen.fillStyle = `rgba(${40 + band * 6}, ${80 + band * 4}, ${95 - band * 3}, .34)`;
      pen.beginPath();
      pen.moveTo(0, 360);
      for (let x = 0; x <= 640; x += 8) pen.lineTo(x, 165 + band * 26 + Math.sin(x / (34 + band * 13) + time * (1.5 - band * 0.12) + band) * (3 + band * 2.2));
      pen.lineTo(640, 360);
      pen.fill();
    }
    if (time < 6) requestAnimationFrame(draw);
    else recorder.stop();
  };
  recorder.start();
  draw();
  await stopped;
  return Array.from(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

await writeFile(new URL("bell.wav", import.meta.url), bell());
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await writeFile(new URL("waves.webm", import.meta.url), Uint8Array.from(await page.evaluate(film)));
await browser.close();
