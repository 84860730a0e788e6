import { editZip, unzip } from "@cj-tech-master/excelts/archive";
import { xmlDecode, xmlEncodeAttr } from "@cj-tech-master/excelts/xml";

/** What a picture is called and what is read out instead of it. The library knows neither. */
export interface PictureTexts {
  readonly name: string;
  readonly altTextTitle: string;
  readonly altTextDescription: string;
}

/** By the sheet's position, the texts of its pictures in the order of the file. */
export type TextsBySheet = readonly (readonly PictureTexts[])[];

/** A picture's own element in a drawing, and the one that names it. */
const PICTURE = /<xdr:pic\b[\s\S]*?<\/xdr:pic>/g;
const NAMING = /<xdr:cNvPr\b([^>]*?)(\/?)>/;

/** The file with the names and alternative texts in it. */
export async function withPictureTexts(
  bytes: Uint8Array,
  texts: TextsBySheet,
): Promise<Uint8Array> {
  if (texts.every(({ length }) => length === 0)) return bytes;
  const read = partReader(bytes);
  const file = await editZip(bytes);
  for (const [sheet, own] of texts.entries()) {
    const path = own.length > 0 ? await drawingOf(read, sheet) : null;
    if (path === null) continue;
    let at = 0;
    const drawing = (await read(path)).replace(PICTURE, (picture) => named(picture, own[at++]));
    file.set(path, new TextEncoder().encode(drawing));
  }
  return file.bytes();
}

export async function readPictureTexts(
  bytes: ArrayBuffer | Uint8Array,
  sheets: number,
): Promise<TextsBySheet> {
  const read = partReader(bytes);
  const texts: PictureTexts[][] = [];
  for (let sheet = 0; sheet < sheets; sheet++) {
    const path = await drawingOf(read, sheet);
    const pictures = path === null ? [] : ((await read(path)).match(PICTURE) ?? []);
    texts.push(pictures.map(textsOf));
  }
  return texts;
}

function named(picture: string, texts: PictureTexts | undefined): string {
  if (!texts) return picture;
  return picture.replace(NAMING, (_, attributes: string, end: string) => {
    const id = attribute(attributes, "id");
    const own = [
      ["id", id],
      ["name", texts.name],
      ["descr", texts.altTextDescription],
      ["title", texts.altTextTitle],
    ].filter(([, value]) => value !== "");
    const written = own.map(([key = "", value = ""]) => ` ${key}="${xmlEncodeAttr(value)}"`);
    return `<xdr:cNvPr${written.join("")}${end}>`;
  });
}

function textsOf(picture: string): PictureTexts {
  const [, attributes = ""] = NAMING.exec(picture) ?? [];
  return {
    name: attribute(attributes, "name"),
    altTextTitle: attribute(attributes, "title"),
    altTextDescription: attribute(attributes, "descr"),
  };
}

type ReadPart = (path: string) => Promise<string>;

function partReader(bytes: ArrayBuffer | Uint8Array): ReadPart {
  const file = unzip(bytes);
  return async (path) => {
    const part = await file.bytes(path);
    return part ? new TextDecoder().decode(part) : "";
  };
}

/** Where the drawing of a sheet stands in the file; null where it has none. */
async function drawingOf(read: ReadPart, sheet: number): Promise<string | null> {
  const workbook = await read("xl/workbook.xml");
  const [, id] = [...workbook.matchAll(/<sheet\b[^>]*\br:id="([^"]*)"/g)][sheet] ?? [];
  const part = relation(await read("xl/_rels/workbook.xml.rels"), "Id", id ?? "");
  if (part === null) return null;
  const path = inPackage("xl", part);
  const [folder, file] = [path.slice(0, path.lastIndexOf("/")), path.split("/").at(-1) ?? ""];
  const drawing = relation(await read(`${folder}/_rels/${file}.rels`), "Type", "/drawing");
  return drawing === null ? null : inPackage(folder, drawing);
}

/** The target of the relation whose Id is, or whose Type ends in, what is given. */
function relation(relations: string, by: "Id" | "Type", given: string): string | null {
  const found = [...relations.matchAll(/<Relationship\b([^>]*)>/g)].find(([, attributes = ""]) =>
    by === "Id" ? attribute(attributes, by) === given : attribute(attributes, by).endsWith(given),
  );
  return found === undefined ? null : attribute(found[1] ?? "", "Target");
}

function inPackage(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else path.push(step);
  }
  return path.join("/");
}

function attribute(attributes: string, name: string): string {
  const [, value = ""] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes) ?? [];
  return xmlDecode(value);
}
