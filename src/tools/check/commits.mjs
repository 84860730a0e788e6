/** The commits' subjects: `type(scope): effect`, in at most 72 characters. */
import { spawnSync } from "node:child_process";
import { root } from "../paths.mjs";

const FORM = /^(feat|fix|refactor|perf|test|docs|build|chore|style|ci|revert)(\([\w-]+\))?!?: \S/;
/** Earlier subjects were written before this was checked; history is not rewritten for it. */
const CHECKED_SINCE = "2026-11-29T01:00:00Z";

const git = spawnSync("git", ["log", "--no-merges", `--since=${CHECKED_SINCE}`, "--format=%s"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});
if (git.status !== 0) throw new Error("The checks need git and a checkout of the project.");
const subjects = git.stdout.split("\n").filter((subject) => subject !== "");
const wrong = subjects.filter((subject) => !FORM.test(subject) || subject.length > 72);
for (const subject of wrong)
  console.error(
    `${subject}\n  ${subject.length} characters: write type(scope): effect in at most 72.`,
  );
console.log(`commits: ${subjects.length} subjects, ${wrong.length} problems`);
process.exitCode = wrong.length > 0 || subjects.length === 0 ? 1 : 0;
