// One browser and one site for all tests of a file, clean before each.

import { after, beforeEach } from "node:test";
import { Browser } from "./browser.mjs";
import { startSite } from "./server.mjs";

export const site = await startSite();
export const browser = await Browser.start({ elsewhere: site.elsewhere.host });

console.log(`${browser.version}`);
beforeEach(() => site.reset());
after(async () => {
  await browser.stop();
  site.close();
});
