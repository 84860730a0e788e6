import { editZip, unzip } from "@cj-tech-master/excelts/archive";
import { xmlDecode, xmlEncodeAttr } from "@cj-tech-master/excelts/xml";

/** Where files keep names. The library reads and writes them without their comments. */
const PART = "xl/workbook.xml";
const tag = /<definedName\b([^>]*)>/g;

/** Comments of names, by `nameKey`. */
export type NameComments = ReadonlyMap<string, string>;

export function nameKey(name: string, sheet: number | undefined): string {
  return `${name.toLowerCase()}|${String(sheet ?? "")}`;
}

/** The file with the comments in it. */
export async function withNameComments(
  bytes: Uint8Array,
  comments: NameComments,
): Promise<Uint8Array> {
  if (comments.size === 0) return bytes;
  const part = await workbookPart(bytes);
  const file = await editZip(bytes);
  const written = part.replace(tag, (all, attributes: string) => {
    const comment = comments.get(keyOf(attributes));
    return comment ? `<definedName comment="${xmlEncodeAttr(comment)}"${attributes}>` : all;
  });
  file.set(PART, new TextEncoder().encode(written));
  return file.bytes();
}

export async function readNameComments(bytes: ArrayBuffer | Uint8Array): Promise<NameComments> {
  const comments = new Map<string, string>();
  for (const [, attributes = ""] of (await workbookPart(bytes)).matchAll(tag)) {
    const comment = attribute(attributes, "comment");
    if (comment) comments.set(keyOf(attributes), comment);
  }
  return comments;
}

async function workbookPart(bytes: ArrayBuffer | Uint8Array): Promise<string> {
  const part = await unzip(bytes).bytes(PART);
  return part ? new TextDecoder().decode(part) : "";
}

function keyOf(attributes: string): string {
  const sheet = attribute(attributes, "localSheetId");
  return nameKey(attribute(attributes, "name") ?? "", sheet === null ? undefined : Number(sheet));
}

function attribute(attributes: string, name: string): string | null {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes) ?? [];
  return value === undefined ? null : xmlDecode(value);
}
