// Starts the engine named by ENGINE under its own WebDriver and hands out the one window that tests act in.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import webdriver from "selenium-webdriver";
import { Command } from "selenium-webdriver/lib/command.js";

/** The engine under test: `chromium`, `firefox` or `webkit`. */
export const engine = process.env.ENGINE ?? "chromium";

const MINI_BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

const engines = {
  chromium: {
    driver: process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver",
    arguments: (port) => [`--port=${port}`],
    capabilities: (profile, scripts) => ({
      browserName: "chrome",
      "goog:chromeOptions": {
        // As a reader sets it: 2 is "never".
        prefs: scripts ? {} : { "profile.managed_default_content_settings.javascript": 2 },
        binary: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: [
          "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
          "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
          `--user-data-dir=${profile}`,
        ],
      },
    }),
  },
  firefox: {
    driver: process.env.GECKODRIVER ?? "geckodriver",
    arguments: (port) => ["--port", String(port), "--websocket-port", "0"],
    capabilities: (_profile, scripts, preferences) => ({
      browserName: "firefox",
      "moz:firefoxOptions": {
        args: ["-headless"],
        prefs: {
          "javascript.enabled": scripts,
          ...preferences,
          "network.captive-portal-service.enabled": false,
          "network.connectivity-service.enabled": false,
          "browser.safebrowsing.update.enabled": false,
        },
      },
    }),
  },
  webkit: {
    driver: process.env.SAFARIDRIVER ?? "/usr/bin/WebKitWebDriver",
    arguments: (port) => [`--port=${port}`],
    capabilities: () => ({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: process.env.MINIBROWSER ?? MINI_BROWSER, args: ["--automation"] },
    }),
    display: true,
  },
};

/** The driven window, with what tests need and nothing of WebDriver's own words. */
export class Browser {
  /** @type {any} */
  #driver;
  #scripts = true;
  /** @type {import("node:child_process").ChildProcess[]} */
  #processes = [];
  #profile = mkdtempSync(path.join(tmpdir(), "dont-miss-browser-"));

  /**
   * Starts display, driver and browser, of the engine under test if none is named; every request to another host goes to the proxy at `elsewhere`. `preferences` are
   * Firefox's, by name, `environment` is what the browser finds in its own. WebKit's browser sometimes ends while it starts, and its driver waits for it without end: such a start is tried again.
   * Without `scripts` no page runs any, as where a reader has turned JavaScript off; WebKit can't be told so.
   */
  static async start({ elsewhere, name = engine, scripts = true, preferences = {}, environment = {} }) {
    let reason;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const browser = new Browser();
      try {
        await Promise.race([browser.#start(elsewhere, name, scripts, preferences, environment), pause(40_000, undefined, { ref: false }).then(() => Promise.reject(new Error("it didn't start")))]);
        return browser;
      } catch (error) {
        reason = error;
        await browser.stop();
      }
    }
    throw reason;
  }

  async #start(elsewhere, name, scripts, preferences, given) {
    this.#scripts = scripts;
    const chosen = engines[name];
    if (!chosen) throw new Error(`ENGINE: expected chromium, firefox or webkit, found "${name}"`);
    const environment = { ...process.env, ...given };
    if (chosen.display) environment.DISPLAY = await this.#display();
    const port = await freePort();
    // A group of its own, so that stopping the driver also ends a browser that it left behind.
    this.#processes.push(spawn(chosen.driver, chosen.arguments(port), { env: environment, stdio: "ignore", detached: true }));
    await listening(port);
    const capabilities = chosen.capabilities(this.#profile, scripts, preferences);
    capabilities.pageLoadStrategy = "none";
    capabilities.proxy = { proxyType: "manual", httpProxy: elsewhere, sslProxy: elsewhere, noProxy: ["127.0.0.1"] };
    this.#driver = await new webdriver.Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities)
      .build();
    this.#driver.getExecutor().defineCommand("sendDevTools", "POST", "/session/:sessionId/goog/cdp/execute");
    await this.#driver.manage().setTimeouts({ script: 60_000 });
    const found = await this.#driver.getCapabilities();
    this.version = `${found.get("browserName")} ${found.get("browserVersion")}`;
    await this.size(1280, 900);
  }

  /** WebKitGTK has no headless mode: it gets a screen nobody looks at. */
  async #display() {
    const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
      { stdio: ["ignore", "ignore", "ignore", "pipe"], detached: true });
    this.#processes.push(screen);
    const [number] = await once(screen.stdio[3], "data");
    return `:${String(number).trim()}`;
  }

  async stop() {
    // WebKit's driver sometimes never answers once its browser has gone.
    await Promise.race([this.#driver?.quit().catch(() => {}), pause(5_000, undefined, { ref: false })]);
    for (const started of this.#processes.toReversed()) {
      try {
        process.kill(-started.pid, "SIGTERM");
      } catch {
        // It has ended by itself.
      }
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Goes to `url`; comes back when it has loaded, or with `half` as soon as its document is there. */
  async open(url, { half = false } = {}) {
    await this.#driver.get(url);
    await this.until(
      (wanted, partly) => location.href === wanted && (partly ? document.body : document.readyState === "complete"),
      url, half,
    );
  }

  /**
   * Runs `body(...values)` in the page, awaits it and answers what it returns. Both ways as JSON text, which carries
   * lone surrogates and stops at functions; WebDriver's own wire does neither. Where pages run no scripts nothing can be
   * awaited in them: `body` answers at once.
   */
  async evaluate(body, ...values) {
    if (!this.#scripts) {
      const text = await this.#driver.executeScript(
        `return JSON.stringify((${body})(...JSON.parse(arguments[0])));`, JSON.stringify(values));
      return text ? JSON.parse(text) : undefined;
    }
    const answer = await this.#driver.executeAsyncScript(
      `const [text, done] = arguments;
       (async () => (${body})(...JSON.parse(text)))().then(
         (value) => done({ value: JSON.stringify(value) }),
         (error) => done({ error: String(error && error.stack ? error + "\\n" + error.stack : error) }));`,
      JSON.stringify(values),
    );
    if (answer.error) throw new Error(answer.error);
    return answer.value ? JSON.parse(answer.value) : undefined;
  }

  /** Asks `body(...values)` again and again until it is true, and answers what it returned. */
  async until(body, ...values) {
    const end = Date.now() + 15_000;
    let last;
    do {
      try {
        last = await this.evaluate(body, ...values);
        if (last) return last;
      } catch (error) {
        // While a navigation is under way there is no page to ask.
        last = error.message;
      }
      await pause(20);
    } while (Date.now() < end);
    const seen = await this.evaluate(() => window.watch).catch((error) => error.message);
    throw new Error(`never true: ${body} (last answer: ${last}; the page saw: ${JSON.stringify(seen)})`);
  }

  /** Presses the mouse as a reader does on the element that `selector` names; `button` 1 is the middle one. */
  async press(selector, { button = 0 } = {}) {
    const element = await this.#driver.findElement(webdriver.By.css(selector));
    await this.#driver.executeScript((found) => found.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" }), element);
    const actions = this.#driver.actions().move({ origin: element });
    await actions.press(button).release(button).perform();
  }

  /**
   * Presses the mouse in the middle of an element, or at a point of the viewport, moves it by each of `ways` in turn and
   * lets go.
   * @param {string | { x: number, y: number }} where a selector, or the point
   * @param {[number, number][]} ways in pixels, to the right and down
   */
  async pull(where, ways) {
    const place = typeof where === "string" ? { origin: await this.#driver.findElement(webdriver.By.css(where)) } : where;
    let actions = this.#driver.actions().move({ ...place, duration: 0 }).press();
    for (const [x, y] of ways) actions = actions.move({ origin: "pointer", x, y, duration: 40 });
    await actions.pause(40).release().perform();
  }

  /**
   * Presses a key, by its name in WebDriver: `TAB`, `ENTER`, `ESCAPE`; with Shift held if asked to.
   * @param {string} name
   */
  async key(name, { shift = false } = {}) {
    let actions = this.#driver.actions();
    if (shift) actions = actions.keyDown(webdriver.Key.SHIFT);
    actions = actions.sendKeys(webdriver.Key[name]);
    if (shift) actions = actions.keyUp(webdriver.Key.SHIFT);
    await actions.perform();
  }

  /** Asks Chromium's DevTools; the other engines have no such thing. */
  async devtools(command, parameters = {}) {
    return this.#driver.execute(new Command("sendDevTools").setParameter("cmd", command).setParameter("params", parameters));
  }

  /** Types as a reader does, where the focus is; keys are named as in `Key`. */
  async type(...keys) {
    await this.#driver.actions().sendKeys(...keys.map((key) => webdriver.Key[key] ?? key)).perform();
  }

  /** Sets the size of the window, in CSS pixels. */
  async size(width, height) {
    await this.#driver.manage().window().setRect({ width, height });
  }

  /** From now on `evaluate` and the others work in the frame that `selector` names; without one in the whole page again. */
  async enter(selector) {
    const frame = selector ? await this.#driver.findElement(webdriver.By.css(selector)) : null;
    await this.#driver.switchTo().frame(frame);
  }

  /** Runs a script as it stands, in the world of the page whatever its policy says. */
  async run(script) {
    await this.#driver.executeScript(script);
  }

  /** What the engine itself says of an element to those who listen: its role and its name. */
  async heardAs(selector) {
    const elements = await this.#driver.findElements(webdriver.By.css(selector));
    const heard = [];
    for (const element of elements) heard.push({ role: await element.getAriaRole(), name: await element.getAccessibleName() });
    return heard;
  }

  /** A PNG of what the window shows. */
  async screenshot() {
    return Buffer.from(await this.#driver.takeScreenshot(), "base64");
  }

  /** What the page's own watch has noted: policy violations, errors on `window`, events of the widget. */
  async watched() {
    return this.evaluate(() => window.watch);
  }
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
  probe.close();
  await once(probe, "close");
  return port;
}

async function listening(port) {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`no WebDriver answers on port ${port}`);
}
