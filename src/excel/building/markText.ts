/** Kept in the comment of the model's hidden name. */
export interface ModelMark {
  readonly model: string;
  readonly sheetId: string;
  readonly prefix: string;
  /** Imports that came with the model. */
  readonly imports: readonly string[];
  /** How many charts were drawn. */
  readonly charts: number;
  /** Of the formulas and texts as they were built. */
  readonly print: string;
  /** Addresses of the cells that functions fill, whose values come and go. */
  readonly spills: string;
}

/** What Excel allows the comment of a name. */
const COMMENT_LENGTH = 255;
/** Ids of the imports of one building differ in their end alone: a,a_2 is written a,~_2. */
const SAME = "~";

/** A mark as the comment of a name, without the names of its parts, which would take a quarter of the room. */
export function markText(mark: ModelMark): string {
  const { model, sheetId, prefix, imports, charts, print, spills } = mark;
  const parts = [model, sheetId, prefix, shortened(imports), charts, print, spills];
  const text = JSON.stringify(parts);
  if (text.length <= COMMENT_LENGTH) return text;
  throw new Error(`The mark of the model ${mark.model} is too long for a name's comment.`);
}

/** A mark as it was written, or null where the comment holds none. */
export function readMark(text: string): ModelMark | null {
  try {
    const parts = JSON.parse(text) as unknown;
    return Array.isArray(parts) ? ofParts(parts) : null;
  } catch {
    return null;
  }
}

function ofParts([model, sheetId, prefix, imports, charts, print, spills]: unknown[]) {
  if (typeof model !== "string") return null;
  return {
    ...{ model, sheetId: textOf(sheetId), prefix: textOf(prefix) },
    ...{ imports: whole(textOf(imports)), charts: typeof charts === "number" ? charts : 0 },
    ...{ print: textOf(print), spills: textOf(spills) },
  };
}

const textOf = (part: unknown): string => (typeof part === "string" ? part : "");

function shortened([first = "", ...others]: readonly string[]): string {
  const short = others.map((id) => (id.startsWith(first) ? SAME + id.slice(first.length) : id));
  return [first, ...short].join();
}

function whole(text: string): string[] {
  const [first = "", ...others] = text.split(",");
  const long = others.map((id) => (id.startsWith(SAME) ? first + id.slice(SAME.length) : id));
  return [first, ...long].filter((id) => id !== "");
}
