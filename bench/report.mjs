// Writes what was measured as Markdown: prints one JSON object of sections for bench/RESULTS.md, the chart and the claims.

import { readFileSync } from "node:fs";
import { bars } from "./bars.mjs";
import { chart } from "./chart.mjs";
import { claims } from "./claims.mjs";
import { growth } from "./growth_chart.mjs";
import { SIDES, figure } from "./figure.mjs";

const results = JSON.parse(readFileSync(new URL("results.json", import.meta.url), "utf8"));

const ENGINES = { chromium: "Chromium", firefox: "Firefox" };

/** A row for each side of a task, a column for each unit. */
function table(rows) {
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const tasks = grouped(rows);
  const lines = [
    `| task | side |${units.map((unit) => ` ${unit || "count"} | ours : theirs |`).join("")}`,
    `|---|---|${units.map(() => "---:|---:|").join("")}`,
  ];
  for (const [task, ofTask] of tasks) {
    let words = task;
    for (const side of new Set(ofTask.map((row) => row.side))) {
      const cells = units.map((unit) => {
        const row = ofTask.find((one) => one.side === side && one.unit === unit);
        return row ? ` ${figure(row)} | ${row.ratio ? figure(row.ratio) : ""} |` : " | |";
      });
      lines.push(`| ${words} | ${SIDES[side]} |${cells.join("")}`);
      words = "";
    }
  }
  return lines;
}

const taskOf = ({ task, engine }) => (engine ? `${task}, ${ENGINES[engine]}` : task);

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(taskOf(row), [...groups.get(taskOf(row)) ?? [], row]);
  return groups;
}

function section({ date, machine, load, versions, quick, rows, note }) {
  const [before, after] = load.map((number) => number.toFixed(1));
  return [
    `${date}, ${machine}, load ${before} before and ${after} after${quick ? "; **a quick run, few rounds**" : ""}.`,
    `${versions.join(", ")}.${roundsOf(rows)}`, ...(note ? ["", note] : []), "", ...table(rows),
  ].join("\n");
}

/** How many rounds stand behind the figures: as many as fitted into the time of each task. */
function roundsOf(rows) {
  const counts = rows.map(({ rounds }) => rounds).filter((count) => count > 1);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length === 0) return "";
  return least === most ? ` ${least} rounds of each.` : ` ${least} to ${most} rounds of each.`;
}

const measured = Object.fromEntries(Object.entries(results).map(([name, result]) => [name, section(result)]));
const sections = { ...measured, bars: bars(results) };
process.stdout.write(JSON.stringify({ sections, claims: claims(results), charts: { results: chart(results), growth: growth(results) } }));
