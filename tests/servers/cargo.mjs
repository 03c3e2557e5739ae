// Programs of this workspace, built when they are asked for.

import { execFileSync } from "node:child_process";
import { root } from "./fixtures.mjs";

/** Builds a package's program as for developing; answers its path. */
export function built(packageName) {
  const printed = execFileSync("cargo", ["build", "--quiet", "--package", packageName, "--message-format=json"], {
    cwd: root, encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"],
  });
  const messages = printed.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  return messages.findLast(({ executable }) => executable).executable;
}
