// The examples as somebody would copy them: in a project with the package, and with what they need of npm.

import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { project } from "../bundlers/packed.mjs";
import { root } from "./fixtures.mjs";

/** Copies examples/ into a project called `name`; answers the folder of the copies. */
export function copied(name, packages = []) {
  const folder = project(name);
  const examples = path.join(folder, "examples");
  cpSync(path.join(root, "examples"), examples, { recursive: true });
  for (const needed of packages) symlinkSync(path.join(root, "node_modules", needed), path.join(folder, "node_modules", needed));
  mkdirSync(path.join(folder, "site"), { recursive: true });
  return examples;
}
