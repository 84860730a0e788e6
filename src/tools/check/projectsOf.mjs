import path from "node:path";
import ts from "typescript";
import { filesOfTheProject } from "./filesOfTheProject.mjs";
import { root } from "../paths.mjs";

/**
 * The compiler's projects that take in some of the files: what each takes in, whether it checks scripts too, and
 * whether it keeps its files from everything but the language itself.
 *
 * @param {readonly string[]} scripts
 */
export function projectsOf(scripts) {
  return filesOfTheProject()
    .filter((file) => path.basename(file) === "tsconfig.json")
    .map((project) => ({ project, ...readProject(project) }))
    .filter(({ files }) => scripts.some((file) => files.includes(file)));
}

/** @param {string} project */
function readProject(project) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse };
  const parsed = ts.getParsedCommandLineOfConfigFile(path.join(root, project), {}, host);
  if (parsed === undefined) throw new Error(`${project} could not be read.`);
  const { checkJs = false, lib = [], types = [] } = parsed.options;
  return {
    files: parsed.fileNames.map((file) => path.relative(root, file).split(path.sep).join("/")),
    checksScripts: checkJs,
    fenced: types.length === 0 && !lib.some((name) => name.includes("dom")),
  };
}

/**
 * @param {ts.Diagnostic} diagnostic
 * @returns {never}
 */
function refuse({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
}
