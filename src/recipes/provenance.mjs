import { text, code } from "./fields.mjs";
import { citeDocument, linkToDocument } from "./documents.mjs";

/** How far a row can be trusted, best first. `analyst` is free for the rows that users add. */
export const CONFIDENCE = [
  "verified-primary",
  "verified-secondary",
  "derived",
  "illustrative",
  "article-claim",
  "unverified",
  "not-applicable",
  "analyst",
];

/** The columns that every dataset ends with. */
export const provenanceFields = [
  text("source", "Source", "Publisher and document that the row was taken from.", {
    required: true,
  }),
  text(
    "source_url",
    "Link to the source",
    "Web address of the source; blank where the figure was recalled and no page was kept.",
  ),
  text(
    "vintage",
    "Vintage",
    "Edition, release or retrieval date of the figure: the same year is revised from one vintage to the next.",
  ),
  text(
    "licence",
    "Licence",
    "Terms under which the row may be used and passed on: a licence by its short name, US-PD for US public domain, or facts only where a figure is cited from a copyrighted source.",
  ),
  code(
    "confidence",
    "Confidence",
    "How far the row was checked: read in the publisher's own file (verified-primary), in a page that quotes it (verified-secondary), computed from other rows (derived), made up to show a method (illustrative), stated by an article (article-claim), recalled without a page (unverified), an opinion (not-applicable), or added by you (analyst).",
    { required: true, enum: CONFIDENCE },
  ),
  text("note", "Note", "What to know before using the row; blank where there is nothing to add."),
];

/**
 * Terms that were noted as where the figure stood instead.
 *
 * @type {Readonly<Record<string, string>>}
 */
const LICENCE_WORDS = { "": "facts only", "article text": "facts only" };
/** @type {Readonly<Record<string, string>>} */
const CONFIDENCE_WORDS = { "n/a": "not-applicable" };

/**
 * The provenance of a raw row in the words of the datasets.
 *
 * @param {import("./specification.mjs").Row} row
 */
export function provenanceOf(row) {
  return {
    ...row,
    source: citeDocument(row.source),
    source_url: row.source_url || linkToDocument(row.source),
    licence: LICENCE_WORDS[row.licence] ?? row.licence,
    vintage: row.vintage || "not recorded",
    confidence: CONFIDENCE_WORDS[row.confidence] ?? row.confidence,
    note: row.note.trim(),
  };
}
