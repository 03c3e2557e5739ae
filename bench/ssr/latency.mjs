// How long readers wait for examples/edge under workerd: requests at a steady rate, whether or not those before are answered.

import { once } from "node:events";
import { Agent, get } from "node:http";
import path from "node:path";
import { project } from "../../tests/bundlers/packed.mjs";
import { root } from "../../tests/servers/fixtures.mjs";
import { startOrigin } from "../../tests/servers/origin.mjs";
import { startWorkerd } from "../../tests/servers/workerd.mjs";

/** Requests a second, for how many seconds, and how many of them at the start aren't counted. */
export const LOAD = { rate: 50, seconds: 20, warmUp: 100 };

const agent = new Agent({ keepAlive: true });

/** Milliseconds of each request, by what was asked: the article through the worker, and the JSON from the origin itself. */
export async function latencies(text) {
  const origin = await startOrigin({ "/articles/harbour.json": { body: text } });
  const worker = await startWorkerd(project("latency"), path.join(root, "examples/edge/worker.js"), { ORIGIN: origin.address });
  try {
    return {
      worker: await load(`${worker.origin}/articles/harbour`),
      origin: await load(`${origin.address}/articles/harbour.json`),
    };
  } finally {
    agent.destroy();
    await worker.stop();
    origin.stop();
  }
}

async function load(address) {
  const { rate, seconds, warmUp } = LOAD;
  const begin = performance.now();
  const waits = Array.from({ length: rate * seconds }, async (_, place) => {
    const due = begin + place * 1000 / rate;
    await new Promise((resolve) => { setTimeout(resolve, due - performance.now()); });
    // From when it was due to be sent: a queue counts as waiting.
    await ask(address);
    return performance.now() - due;
  });
  return (await Promise.all(waits)).slice(warmUp);
}

async function ask(address) {
  const [response] = await once(get(address, { agent }), "response");
  if (response.statusCode !== 200) throw new Error(`${address}: ${response.statusCode}`);
  response.resume();
  await once(response, "end");
}
