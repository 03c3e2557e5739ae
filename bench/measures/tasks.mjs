// What holds the reader up while a hundred teasers are drawn for the first time in a page, on a processor four times as slow. In Chromium.

import { Browser } from "../../tests/end_to_end/browser.mjs";
import { startSite } from "../../tests/end_to_end/server.mjs";
import { scripted } from "../contenders.mjs";
import { article } from "../document.mjs";
import { interleaved, rows } from "../row.mjs";
import { answer, seen } from "../visited.mjs";

const TEASERS = 100;
const SLOWER = 4;

const UNITS = { longest: "ms, the longest task", blocked: "ms blocked" };

/** What stands in the page already, as in every page of news. */
const MASTHEAD = `<h1 style="font: 700 2rem Georgia, serif">The Daily</h1><p style="font: 1rem Georgia, serif">News <i>of today</i> and <b>of all</b> that</p>`
  + `<p style="font: 1rem system-ui, sans-serif">By those <b>who</b> write</p>`;

export async function measure({ quick }) {
  const site = await startSite();
  try {
    const pages = await answer(site.pages, JSON.stringify(article(30, TEASERS)), { limit: TEASERS });
    const rounds = await interleaved({ named: "tasks", sides: scripted, seconds: 200, least: 6, warmUp: 1, quick }, (side) => once(site, pages[side]));
    const found = Object.entries(UNITS).flatMap(([what, unit]) => {
      const of = (round) => Object.fromEntries(scripted.map((side) => [side, round[side][what]]));
      return rows({ task: `${TEASERS} teasers, 4× CPU, a new browser`, unit, rounds: rounds.map(of) });
    });
    const note = "An article of 30 blocks. Each side's script is put into a page that shows three lines and rests, in a browser that has compiled nothing before; tasks are those of the script and of the frames that show what it draws. "
      + "Blocked is what tasks take beyond 50 ms.";
    return { rows: found, versions: [rounds[0].ours.version], note };
  } finally {
    site.close();
  }
}

/** One browser, one page that rests, and one script put into it. */
async function once(site, { head, script, body }) {
  const browser = await Browser.start({ elsewhere: site.elsewhere.host, name: "chromium" });
  try {
    await browser.devtools("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await browser.open(site.pages.page({ head, body: MASTHEAD + body }));
    await browser.evaluate(async (script) => {
      await new Promise((done) => setTimeout(done, 1000));
      Object.assign(window.seen, { longest: 0, blocked: 0 });
      document.head.append(Object.assign(document.createElement("script"), { type: "module", src: script }));
    }, script);
    return { ...await seen(browser), version: browser.version.replace("-headless-shell", "") };
  } finally {
    await browser.stop();
  }
}
