import families from "../../core/families.json";
import { Failure } from "../../core/failure";
import type { FunctionHelp } from "../../core/functionHelp";
import type { Pane } from "./PaneContext";

/** What Excel itself is told of a function, as far as the pane needs it. */
interface Metadata {
  readonly functions?: readonly {
    readonly id: string;
    readonly description?: string;
    readonly parameters?: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
    }[];
  }[];
}

/**
 * Every function that Excel knows, with its help. A function without help, as when that file is
 * missing or older, is shown with what Excel knows of it.
 */
export async function loadFunctionHelp(readJson: Pane["readJson"]): Promise<FunctionHelp[]> {
  const [metadata, help] = await Promise.all([
    readJson("functions.json"),
    readJson("help.json").catch(() => []),
  ]);
  const texts = Array.isArray(help) ? (help as FunctionHelp[]) : [];
  const functions = (metadata as Metadata).functions ?? [];
  if (functions.length === 0) {
    throw new Failure("#N/A", "functions.json lists no functions. Reload the pane.");
  }
  return functions.map(({ id, description = "", parameters = [] }) => {
    const own = texts.find((text) => text.id === id);
    const described = parameters.map((parameter) => ({
      name: parameter.name,
      optional: parameter.optional ?? false,
      description: parameter.description ?? "",
    }));
    return {
      ...{ family: "other", notes: [], returns: "", equations: [], examples: [] },
      ...{ limits: [], sources: [], questions: [], related: [] },
      summary: description,
      signature: signatureOf(id, described),
      parameters: described,
      ...own,
      id,
    };
  });
}

function signatureOf(id: string, parameters: FunctionHelp["parameters"]): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `LINCHPIN.${id}(${names.join(", ")})`;
}

/** Families in the order in which an exposure model grows, from the macro ratio down to the portfolio. */
const FAMILIES = families.map(([family = "", title = ""]) => [family, title] as const);

export function byFamily(
  functions: readonly FunctionHelp[],
): { readonly title: string; readonly functions: readonly FunctionHelp[] }[] {
  const known = FAMILIES.map(([family, title]) => ({
    title,
    functions: functions.filter((each) => each.family === family),
  }));
  const others = functions.filter(({ family }) => FAMILIES.every(([name]) => name !== family));
  return [...known, { title: "Other", functions: others }].filter(
    (group) => group.functions.length > 0,
  );
}
