// Servers in processes of their own: started, waited for, stopped.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** A port that was free a moment ago. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a program, and waits until it answers at `origin`, whatever it says. */
export async function start(program, words, origin, options = {}) {
  const child = spawn(program, words, { stdio: ["ignore", "ignore", "inherit"], ...options });
  const runs = () => child.exitCode === null && child.signalCode === null;
  for (const until = Date.now() + 10_000; runs() && Date.now() < until;) {
    try {
      await fetch(origin);
      return {
        async stop() {
          if (!runs()) return;
          child.kill();
          await once(child, "exit");
        },
      };
    } catch {
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }
  child.kill();
  throw new Error(`${program} doesn't answer at ${origin}`);
}
