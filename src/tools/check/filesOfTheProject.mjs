import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";

/** Every file under version control, and new ones not ignored, that is there. */
export function filesOfTheProject() {
  const git = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (git.status !== 0) throw new Error("The checks need git and a checkout of the project.");
  return git.stdout.split("\0").filter((file) => file !== "" && existsSync(path.join(root, file)));
}
