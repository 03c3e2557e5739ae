// A headless Chromium that keeps all that is written to its console.

import { Builder } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import logging from "selenium-webdriver/lib/logging.js";

/** Starts it; whoever asked ends it with `quit()`. */
export async function startChromium() {
  const everything = new logging.Preferences();
  everything.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  const driver = await new Builder()
    .forBrowser("chrome")
    .setChromeService(new chrome.ServiceBuilder(process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver"))
    .setChromeOptions(
      new chrome.Options()
        .setBinaryPath(process.env.CHROMIUM ?? "/usr/bin/chromium")
        .addArguments(
          "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
          "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
        ),
    )
    .setLoggingPrefs(everything)
    .build();
  await driver.manage().setTimeouts({ script: 30_000, pageLoad: 30_000 });
  return driver;
}

/** Warnings and errors since the last call: uncaught errors, violated policies and failed requests are among them. */
export async function complaints(driver) {
  const entries = await driver.manage().logs().get(logging.Type.BROWSER);
  return entries
    .filter((entry) => entry.level.value >= logging.Level.WARNING.value)
    .map((entry) => entry.message)
    .filter((message) => !message.includes("/favicon.ico"));
}

/** Runs `body` in the page, awaits it and answers what it returns. */
export async function evaluate(driver, body) {
  const answer = await driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
     (${body})().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
  );
  if (answer.error) throw new Error(answer.error);
  return answer.value;
}
