// The section of bench/RESULTS.md about markup from servers.

import { cpus, loadavg, release, type } from "node:os";
import { estimate, median, quantileOf, ratios } from "../statistics.mjs";
import { LOAD } from "./latency.mjs";

const NAMES = { native: "`newsprint`, native", wasm: "`dont-miss/ssr`, Wasm in Node", preact: "Preact", react: "React", svelte: "Svelte", parse: "`JSON.parse` alone" };
const PEERS = ["preact", "react", "svelte"];

/** What is promised: how many times as many articles as the fastest of the peers. */
const BARS = { native: 10, wasm: 1 };

const perSecond = (nanoseconds) => nanoseconds.map((time) => 1e9 / time);
const whole = (number) => Math.round(number).toLocaleString("en");
const short = (number) => number.toFixed(2);
const written = ({ low, median, high }, write) => `${write(median)} (${write(low)}–${write(high)})`;

/** `articles` holds for each its words, sizes and rounds. */
export function section({ versions, rounds, warmUp, articles, latency }) {
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0].model}, ${cpus().length} cores, ${type()} ${release()}, load ${loadavg()[0].toFixed(1)}; `
      + `${versions.join(", ")}. ${rounds} rounds after ${warmUp} of warm-up.`, "",
  ];
  for (const { words, bytes, markup, played } of articles) lines.push(...table(words, bytes, markup, played));
  lines.push(
    `\`examples/edge/\` under workerd, ${LOAD.rate} requests a second over loopback for ${LOAD.seconds} seconds, the article of 30 blocks, `
      + "from when a request is due to its last byte:", "",
    "| asked for | p50, ms | p99, ms |", "|---|---:|---:|",
    `| the page, drawn by the worker from the origin's JSON | ${quantiles(latency.worker)} |`,
    `| for comparison: the JSON, straight from the origin | ${quantiles(latency.origin)} |`,
  );
  return `${lines.join("\n")}\n`;
}

const quantiles = (waits) => [0.5, 0.99].map((part) => short(quantileOf(waits, part))).join(" | ");

function table(words, bytes, markup, played) {
  const spent = (name) => played.map((round) => round[name].spent);
  const passed = (name) => played.map((round) => round[name].passed);
  const fastest = PEERS.toSorted((one, other) => median(spent(one)) - median(spent(other)))[0];
  const lines = [
    `**${words}**: ${whole(bytes)} bytes of JSON, ${whole(markup)} of markup.`, "",
    `| side | articles a second a core | by the clock | times ${NAMES[fastest]} |`, "|---|---:|---:|---:|",
  ];
  for (const name of Object.keys(NAMES)) {
    const ratio = estimate(ratios(spent(fastest), spent(name)));
    const bar = name in BARS ? `; promised ${BARS[name]}, ${ratio.median >= BARS[name] ? "kept" : "missed"}` : "";
    lines.push(`| ${NAMES[name]} | ${written(estimate(perSecond(spent(name))), whole)} | ${whole(median(perSecond(passed(name))))} `
      + `| ${written(ratio, short)}${bar} |`);
  }
  return [...lines, ""];
}
