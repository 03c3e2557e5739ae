// Programs that npm brings for this machine in packages of their own; no install script has to run.

import { createRequire } from "node:module";

const { platform, arch } = process;

/** The package of each, for this kind of machine, and the program's place in it. */
const PLACES = {
  deno: [`@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`, "deno"],
  workerd: [`@cloudflare/workerd-${platform}-${arch === "x64" ? "64" : arch}`, "bin/workerd"],
};

/** The path of a program. */
export function program(name) {
  const [from, place] = PLACES[name];
  return createRequire(import.meta.url).resolve(`${from}/${place}`);
}
