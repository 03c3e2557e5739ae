// What a page holds, by Chromium's DevTools, after everything that nobody needs has been collected.

/** Kilobytes of JavaScript and of Wasm, and nodes. */
export async function heap(page) {
  await page.browser.devtools("Performance.enable");
  // Twice: what the first collection finalises, the second frees.
  for (let count = 0; count < 2; count += 1) await page.browser.devtools("HeapProfiler.collectGarbage");
  const { metrics } = await page.browser.devtools("Performance.getMetrics");
  const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
  const wasm = await page.evaluate(() => window.memories.reduce((all, memory) => all + memory.buffer.byteLength, 0));
  return { script: value("JSHeapUsedSize") / 1000, wasm: wasm / 1000, nodes: value("Nodes"), listeners: value("JSEventListeners") };
}

/** What came on top. */
export const grown = (before, after) => Object.fromEntries(Object.keys(after).map((kind) => [kind, after[kind] - before[kind]]));

export const UNITS = { script: "kB of JavaScript", wasm: "kB of Wasm", nodes: "nodes", listeners: "listeners" };
