// A reader's first visit and the next: from the navigation to the widget's first paint, and until it is live. In Chromium.

import { Browser } from "../../tests/end_to_end/browser.mjs";
import { startSite } from "../../tests/end_to_end/server.mjs";
import { openContenders, scripted } from "../contenders.mjs";
import { shortText } from "../document.mjs";
import { interleaved, rows } from "../row.mjs";
import { answer, seen } from "../visited.mjs";

/** As Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** How the reader's machine and line are, and for how many seconds all sides are visited; where markup is served, two of them. */
const CONDITIONS = [
  { named: "Slow 4G, 4× CPU", network: SLOW, rate: 4, seconds: { all: 240, served: 80 } },
  { named: "unthrottled", network: FAST, rate: 1, seconds: { all: 70, served: 30 } },
];

const UNITS = { paint: "ms to the widget's first paint", live: "ms until live", run: "ms from its script to live", blocked: "ms blocked" };

export async function measure({ quick }) {
  const served = await markup();
  const site = await startSite();
  const browser = await Browser.start({ elsewhere: site.elsewhere.host, name: "chromium" });
  try {
    const pages = await answer(site.pages, shortText, { served });
    await browser.devtools("Network.enable");
    const all = [];
    for (const { named, network, rate, seconds } of CONDITIONS) {
      for (const [kind, sides, time] of [["", scripted, seconds.all], [", markup served", ["ours", "preact"], seconds.served]]) {
        const rounds = await interleaved({ named: named + kind, sides, seconds: time, warmUp: 1, quick }, async (side) => {
          await browser.devtools("Network.emulateNetworkConditions", network);
          await browser.devtools("Emulation.setCPUThrottlingRate", { rate });
          await browser.devtools("Network.clearBrowserCache");
          const open = () => visited(browser, site.pages, pages[side + kind]);
          return { cold: await open(), warm: await open() };
        });
        for (const cache of ["cold", "warm"]) {
          for (const [what, unit] of Object.entries(UNITS)) {
            // What a server wrote is there from the start.
            if (kind && what === "paint") continue;
            const of = (round) => Object.fromEntries(sides.map((side) => [side, round[side][cache][what]]));
            all.push(...rows({ task: `${named}, ${cache} cache${kind}`, unit, rounds: rounds.map(of) }));
          }
        }
      }
    }
    const note = "An article of 30 blocks and 12 teasers; scripts, Wasm and JSON packed with brotli. The first paint is the frame after the article has been inserted; "
      + "live is `dm:ready`, told from the navigation and from the script's last byte on; blocked is what tasks take beyond 50 ms, until the page was left. From served markup the widget compares digests, Preact hydrates.";
    return { rows: all, versions: [browser.version.replace("-headless-shell", "")], note };
  } finally {
    await browser.stop();
    site.close();
  }
}

/** One navigation. */
async function visited(browser, host, { head, script, body }) {
  await browser.open(host.page({ head: `${head}<script type="module" src="${script}"></script>`, body }), { half: true });
  const { paint, live, blocked, came } = await seen(browser);
  return { paint: paint ?? live, live, run: live - came, blocked };
}

/** What a server would have written: the widget's from its module for servers, Preact's as Preact has drawn it. */
async function markup() {
  const { renderToString } = await import(new URL("../../dist/ssr/node.js", import.meta.url).href);
  const page = await openContenders("chromium");
  try {
    const preact = await page.evaluate((text) => window.bench.markup("preact", text, { key: "bench", still: true }), shortText);
    return { ours: renderToString(shortText, { key: "bench" }).html, preact };
  } finally {
    await page.stop();
  }
}
