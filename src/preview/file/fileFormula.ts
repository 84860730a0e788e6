import { futurePrefix } from "./futurePrefix";
import { withParameterPrefixes } from "./withParameterPrefixes";

/** Where a formula stands, for references to its own row such as [@Share]. */
export interface Surroundings {
  /** What comes before the point in the add-in's functions: LINCHPIN.HHI. */
  namespace: string;
  /** The table around the cell, if any. */
  table: string | null;
}

const anchorName = "_xlfn.ANCHORARRAY";
const cell = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?\d+`;
const quotedOr = (rest: string) => new RegExp(`"(?:[^"]|"")*"|${rest}`, "gu");

const spill = quotedOr(`(${cell})#`);
const call = quotedOr(String.raw`(?<![\p{L}\p{N}_.\]])([\p{L}_][\p{L}\p{N}_.]*)\(`);
const thisRow = quotedOr(String.raw`(?<![\p{L}\p{N}_.\]])\[@(?:\[([^\]]+)\]|([^\[\]]+))\]`);

/**
 * A formula as .xlsx files keep it: without "=", the add-in's functions under the name that Excel
 * gives them, later functions with their prefix, the names of LET and LAMBDA with theirs, A1# and
 * [@Share] written out.
 */
export function toFile(formula: string, { namespace, table }: Surroundings): string {
  const own = `${namespace.toUpperCase()}.`;
  return withParameterPrefixes(formula)
    .replace(/^=/, "")
    .replace(spill, (all, at?: string) => (at ? `${anchorName}(${at})` : all))
    .replace(thisRow, (all, bracketed?: string, plain?: string) => {
      const column = bracketed ?? plain;
      return table && column ? `${table}[[#This Row],[${column}]]` : all;
    })
    .replace(call, (all, name?: string) => {
      if (!name) return all;
      if (name.toUpperCase().startsWith(own)) {
        return `_xldudf_${namespace}_${name.slice(own.length)}(`;
      }
      return `${futurePrefix(name)}${name}(`;
    });
}

const anchorCall = quotedOr(String.raw`_xlfn\.ANCHORARRAY\((${cell})\)`);
const prefixed = quotedOr(String.raw`_xlfn\.(?:_xlws\.)?([\p{L}_])`);
const parameter = quotedOr(String.raw`_xlpm\.(?=[\p{L}_])`);
const ownRow = quotedOr(String.raw`([\p{L}_\\][\p{L}\p{N}_.\\]*)\[\[#This Row\],\[([^\]]+)\]\]`);

/** The formula as Excel shows it. */
export function fromFile(formula: string, { namespace, table }: Surroundings): string {
  const own = quotedOr(String.raw`_xldudf_${namespace}_(?=[\p{L}_])`);
  const shown = formula
    .replace(anchorCall, (all, at?: string) => (at ? `${at}#` : all))
    .replace(prefixed, (all, first?: string) => first ?? all)
    .replace(parameter, (all) => (all.startsWith('"') ? all : ""))
    .replace(own, (all) => (all.startsWith('"') ? all : `${namespace}.`))
    .replace(ownRow, (all, name?: string, column?: string) => {
      const same = name !== undefined && name.toLowerCase() === table?.toLowerCase();
      if (!same || column === undefined) return all;
      return /[^\p{L}\p{N}_.]/u.test(column) ? `[@[${column}]]` : `[@${column}]`;
    });
  return `=${shown.replace(/^=/, "")}`;
}
