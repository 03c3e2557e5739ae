// Draws every picture of the demo into the folder above, as WebP in the widths that the articles name.
// Run it where `playwright-core` is installed: node www/demo/pictures/drawing/draw.mjs [name …]
import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { develop } from "./brush.mjs";
import * as land from "./land.mjs";
import * as shore from "./shore.mjs";

const QUALITY = { 320: 0.72, 640: 0.66, 960: 0.6, 1280: 0.56, 1920: 0.5 };
/** The article with every block names the bridge by `{width}`, which stands for all five. */
const widths = (name) => (name === "bridge" ? [320, 640, 960, 1280, 1920] : [320, 640, 1280]);

const scenes = Object.entries({ ...shore, ...land });
const wanted = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();

for (const [name, draw] of scenes) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const width of widths(name)) {
    const bytes = await page.evaluate(
      async ({ svg, size, quality }) => {
        const picture = new Image();
        picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        await picture.decode();
        const canvas = document.createElement("canvas");
        canvas.width = size;
        canvas.height = Math.round((size * 2) / 3);
        canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/webp", quality));
        return Array.from(new Uint8Array(await blob.arrayBuffer()));
      },
      { svg: develop(draw()), size: width, quality: QUALITY[width] },
    );
    await writeFile(new URL(`../${name}-${width}.webp`, import.meta.url), Uint8Array.from(bytes));
    console.log(`${name}-${width}.webp ${bytes.length}`);
  }
}
await browser.close();
