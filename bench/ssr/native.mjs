// The native side: a process of its own, told how often to draw which file.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Starts the program; it waits for its turns. */
export function startNative(program) {
  const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout });
  return {
    /** Draws the article of a file so many times; answers the nanoseconds that passed, and those spent on a core. */
    async draw(file, times) {
      const answer = once(answers, "line");
      child.stdin.write(`${file} ${times}\n`);
      const [passed, spent] = (await answer)[0].split(" ").map(Number);
      return { passed, spent };
    },
    stop: () => child.stdin.end(),
  };
}
