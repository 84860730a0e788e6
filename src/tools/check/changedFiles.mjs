import { spawnSync } from "node:child_process";
import { root } from "../paths.mjs";
import { filesOfTheProject } from "./filesOfTheProject.mjs";

/** Files that differ from the last commit, and new ones, that are still there. */
export function changedFiles() {
  const git = spawnSync("git", ["status", "--porcelain", "-z", "--no-renames", "-uall"], {
    cwd: root,
    encoding: "utf8",
  });
  if (git.status !== 0) throw new Error("The checks need git and a checkout of the project.");
  const present = new Set(filesOfTheProject());
  return git.stdout
    .split("\0")
    .map((line) => line.slice(3))
    .filter((file) => present.has(file));
}
