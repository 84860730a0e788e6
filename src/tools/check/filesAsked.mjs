import { filesOfTheProject } from "./filesOfTheProject.mjs";

/** The files a check was given by name, or every file of the project. */
export function filesAsked() {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  return named.length > 0 ? named : filesOfTheProject();
}
