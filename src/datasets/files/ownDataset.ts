import type { Dataset } from "../dataset";
import { withoutSecrets } from "../secretParts";
import type { Field } from "../tableSchema";
import type { TypedTable } from "./typedTable";

/** A user's file: what is recorded of it beside its rows. */
export interface OwnOrigin {
  readonly file: string;
  readonly bytes: number;
  /** sha256:… of the bytes. */
  readonly hash: string;
  /** How old it is, in words: "changed 2026-11-21", "fetched 2026-11-21". */
  readonly vintage: string;
  /** Where it was fetched from. */
  readonly address?: string;
  /** The archive that holds it, of which bytes and hash are. */
  readonly archive?: string;
}

/** Excel's tables take no longer header. */
const headerLength = 255;

/** A dataset of the user's own, which goes the way of the bundled ones from here on. */
export function ownDataset(
  { fields, rows }: Pick<TypedTable, "fields" | "rows">,
  origin: OwnOrigin,
  caveats: readonly string[] = [],
): Dataset {
  const { file, bytes, hash, vintage, address, archive } = origin;
  const title = file.replace(/\.[a-z]{1,4}$/i, "") || file;
  return {
    description: {
      name: ownName(title),
      title,
      description: `Read from ${file}.`,
      group: "own",
      path: file,
      version: "own file",
      vintage,
      licences: [{ name: "other-unknown", title: "Not stated in the file" }],
      attribution: `${file}, ${vintage}`,
      rows: rows.length,
      bytes,
      hash,
      sources: [
        {
          title: `${archive === undefined ? file : `${file} in ${archive}`}, ${bytes.toLocaleString("en-US")} bytes`,
          ...(address === undefined ? {} : { path: withoutSecrets(address) }),
        },
      ],
      caveats,
      formulas: [],
      schema: { fields: withLegalNames(fields), missingValues: [""] },
    },
    rows,
  };
}

/** A name that no bundled dataset has, so that an own file is never taken for one. */
export function ownName(title: string): string {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .replace(/^(own-)+/, "")
    .slice(0, 60);
  return `own-${plain || "table"}`;
}

/** Headers as a table of Excel takes them: short enough, and unique whatever the case. */
function withLegalNames(fields: readonly Field[]): Field[] {
  const taken = new Set<string>();
  return fields.map((field) => {
    const short = field.name.slice(0, headerLength);
    let name = short;
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      name = `${short.slice(0, headerLength - 4)} ${n}`;
    }
    taken.add(name.toLowerCase());
    return name === field.name ? field : { ...field, name };
  });
}
