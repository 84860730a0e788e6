import { count } from "../../core/count";
import type { Dataset } from "../dataset";
import { ownName } from "../files/ownDataset";
import { withoutSecrets } from "../secretParts";
import type { Field, Row } from "../tableSchema";
import { joinedName, ROWS_NAME, totalName, type Question } from "./question";
import { kindOf } from "./questionSql";

/** A large table: what is recorded of it beside an answer. */
export interface LargeOrigin {
  readonly file: string;
  /** Null where a server does not say. */
  readonly bytes: number | null;
  /** sha256:… of its beginning; empty where there is none. */
  readonly headHash: string;
  /** How many bytes that beginning has. */
  readonly headBytes: number;
  /** How old it is, in words: "changed 2026-11-21", "asked 2026-11-21". */
  readonly vintage: string;
  /** Where it was read from, if not from this machine. */
  readonly address?: string;
  /** The database of a warehouse in which it stands. */
  readonly database?: string;
}

export interface LargeAnswer {
  readonly rows: readonly Row[];
  readonly sql: string;
  /** Rows of the whole file. */
  readonly rowsRead: number;
  readonly milliseconds: number;
  /** What a person has to know of the answer, each a sentence. */
  readonly said: readonly string[];
}

/** The id by which an import knows that a large table was asked. */
export const LARGE_SOURCE = "large-table";
/** The version of such datasets. */
export const LARGE_VERSION = "large table";

/** An answer as a dataset of one's own, with the question in its record. */
export function largeDataset(
  question: Question,
  { rows, sql, rowsRead, milliseconds, said }: LargeAnswer,
  origin: LargeOrigin,
  now: Date,
): Dataset {
  const { file, bytes, headHash, headBytes, vintage, address, database } = origin;
  const plain = database === undefined ? file.replace(/(\.[a-z0-9]{1,7}){1,2}$/i, "") : file;
  const title = `${plain || file}, ${question.answer.kind === "rows" ? "rows" : "totals"}`;
  const size = bytes === null ? "" : `, ${bytes.toLocaleString("en-US")} bytes`;
  const head =
    headHash === "" ? "" : `, the first ${headBytes.toLocaleString("en-US")} of them ${headHash}`;
  const within = database === undefined ? "" : `, database ${database}`;
  const query = sql.replace(/\s+/g, " ");
  const asked = `asked ${now.toISOString().slice(0, 16).replace("T", " ")} UTC in ${(milliseconds / 1000).toFixed(1)} s over ${count(rowsRead, "row")}`;
  const key = question.answer.kind === "totals" ? question.answer.by : [];
  return {
    description: {
      name: ownName(title),
      title,
      description: `Answer of ${file} to: ${sql}`,
      ...{ group: "own", path: file, version: LARGE_VERSION, vintage },
      licences: [
        {
          name: "other-unknown",
          title: database === undefined ? "Not stated in the file" : "Not stated by the server",
        },
      ],
      attribution: `${file}, ${vintage}`,
      ...{ rows: rows.length, bytes: bytes ?? 0, hash: headHash },
      sources: [
        {
          title: `${file}${size}${head}${within}; ${asked}`,
          ...(address === undefined ? {} : { path: withoutSecrets(address) }),
        },
        { title: `Question: ${shortened(query)}` },
      ],
      caveats: [...said, `Asked: ${query}`],
      formulas: [],
      schema: {
        fields: fieldsOf(question),
        missingValues: [""],
        ...(key.length > 0 && { primaryKey: key }),
      },
    },
    rows,
    request: {
      source: LARGE_SOURCE,
      inputs: {
        question: JSON.stringify(question),
        ...(database === undefined ? {} : { database, table: file }),
      },
    },
  };
}

/** A cell of the record holds the question beside all else that is said of its source. */
const MOST_QUESTION = 16_000;
const shortened = (text: string): string =>
  text.length > MOST_QUESTION ? `${text.slice(0, MOST_QUESTION)}…` : text;

function fieldsOf(question: Question): Field[] {
  const { answer, join } = question;
  const own = (name: string): Field => field(name, "", isFigure(name, question));
  if (answer.kind === "rows") {
    return [
      ...answer.columns.map(own),
      ...(join?.add ?? []).map((name) =>
        field(
          joinedName(join as NonNullable<typeof join>, name),
          `From ${join?.dataset ?? ""}.`,
          false,
        ),
      ),
    ];
  }
  return [
    ...answer.by.map(own),
    ...answer.totals.map((total) => field(totalName(total), "", true)),
    { ...field(ROWS_NAME, "Rows of the file in this group.", true), type: "integer" },
  ];
}

const isFigure = (name: string, question: Question): boolean => kindOf(question, name) !== "text";

const field = (name: string, description: string, figure: boolean): Field => ({
  name,
  title: name,
  description,
  type: figure ? "number" : "string",
  unit: "none",
});

/** The question that an import's record keeps; null where it is no longer readable. */
export function questionIn(inputs: Readonly<Record<string, string>>): Question | null {
  try {
    const read = JSON.parse(inputs["question"] ?? "") as Partial<Question> | null;
    const known = read?.answer?.kind === "rows" || read?.answer?.kind === "totals";
    return known && Array.isArray(read.filters) && typeof read.kinds === "object"
      ? (read as Question)
      : null;
  } catch {
    return null;
  }
}
