// The section of docs/speed.md about one engine, as Markdown.

import { cpus, loadavg, release, type } from "node:os";
import { fastest, ratios, spread } from "./statistics.mjs";

const ENGINES = { chromium: "Chromium", firefox: "Firefox", webkit: "WebKitGTK" };

const NAMES = { widget: "Dont Miss", plain: "`createElement`", preact: "Preact", keyed: "Preact, keyed" };

const ROWS = [
  ["draw", "script", "draw 300 blocks"],
  ["draw", "layout", "the same, with layout"],
  ["equal", "script", "update, equal text"],
  ["inserted", "script", "update, one paragraph more"],
  ["inserted", "layout", "the same, with layout"],
];

const STAGES = {
  write: "before the page changes: reading, drawing to operations, digests, comparing",
  apply: "making the nodes and inserting them",
  layout: "style and layout, which every side pays",
  live: "behaviours, events, the answer",
};

/** `measured` holds the rounds of each task, and a round the times of each side. */
export function section({ engine, versions, timer, elements, rounds, warmUp, measured }) {
  const lines = [
    `### ${ENGINES[engine]} ${versions.browser}`, "",
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0].model}, ${cpus().length} cores, ${type()} ${release()}, load ${loadavg()[0].toFixed(1)}; `
      + `Dont Miss ${versions.widget}, Preact ${versions.preact}. ${rounds} rounds after ${warmUp} of warm-up; ${timer.bytes} bytes of JSON, `
      + `${elements} elements; the timer's step ${timer.step.toPrecision(2)} ms${timer.isolated ? "" : " (the page could not be isolated)"}.`, "",
    "| task | side | milliseconds | fastest | times ours |", "|---|---|---:|---:|---:|",
  ];
  for (const [task, kind, words] of ROWS) {
    const sides = Object.keys(NAMES).filter((name) => name in measured[task][0]);
    const of = (name) => measured[task].map((round) => round[name][kind]);
    for (const name of sides) {
      const ratio = name === "widget" ? "1" : spread(ratios(of(name), of("widget")));
      lines.push(`| ${name === "widget" ? words : ""} | ${NAMES[name]} | ${spread(of(name))} | ${fastest(of(name))} | ${ratio} |`);
    }
  }
  const stage = (task, side, name) => {
    const times = measured[task].map((round) => round[side].stages[name]);
    return `${spread(times)} | ${fastest(times)}`;
  };
  lines.push("", "Where the widget's own time goes, in milliseconds:", "",
    "| stage | draw 300 blocks | fastest | update, one paragraph more | fastest |", "|---|---:|---:|---:|---:|");
  for (const [name, words] of Object.entries(STAGES)) {
    lines.push(`| ${words} | ${stage("draw", "widget", name)} | ${stage("inserted", "widget", name)} |`);
    if (name === "write") lines.push(`| of this, reading | ${stage("draw", "reading", name)} | | |`);
  }
  return `${lines.join("\n")}\n`;
}
