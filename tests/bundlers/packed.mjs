// The package as npm packs it, laid into a project of somebody else.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What was built. */
export const dist = path.join(root, "dist");

/** A program of an npm package of this project. */
export const tool = (name) => path.join(root, "node_modules/.bin", name);

const scratch = mkdtempSync(path.join(tmpdir(), "dont-miss-package-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

let packed;

/** The tarball, and the names of the files in it. */
export function pack() {
  if (!packed) {
    const answer = execFileSync("npm", ["pack", "--json", "--pack-destination", scratch], {
      cwd: dist,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [{ filename, files }] = JSON.parse(answer);
    packed = { tarball: path.join(scratch, filename), files: files.map((file) => file.path) };
  }
  return packed;
}

/** A copy of the fixture `name` with the package installed; answers its folder. */
export function install(name) {
  const folder = project(name);
  cpSync(path.join(root, "tests/bundlers", name), folder, { recursive: true });
  return folder;
}

/** An empty project called `name` with the package installed; answers its folder. */
export function project(name) {
  const folder = path.join(scratch, name);
  const modules = path.join(folder, "node_modules/dont-miss");
  mkdirSync(modules, { recursive: true });
  execFileSync("tar", ["-xzf", pack().tarball, "--strip-components=1", "-C", modules]);
  return folder;
}
