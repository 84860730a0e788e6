/** A header taken to words, in whole words and without case, accents and signs. */
export interface HeaderWords {
  /** All words. */
  readonly key: string;
  /** Without a unit or a currency that stands at the end. */
  readonly bare: string;
  readonly words: readonly string[];
  readonly unit: Unit | undefined;
  /** It is of the lines of a document: "bom_line_ids/product_id", "Qty (Items)". */
  readonly isOfLine: boolean;
}

/** A unit that a header states, with what it is of ours. */
export interface Unit {
  readonly of: "days" | "fraction" | "mass";
  readonly word: string;
  /** What a figure in it is multiplied with: days, fractions, kilograms. */
  readonly factor: number;
}

const whole: Readonly<Record<string, string>> = {
  ...{ qty: "quantity", qnty: "quantity", quan: "quantity", quant: "quantity", qtys: "quantity" },
  ...{ quantities: "quantity", qpa: "quantity per assembly", menge: "quantity", mng: "quantity" },
  ...{ no: "number", nr: "number", num: "number", nbr: "number", numbers: "number" },
  ...{ nummer: "number", pn: "part number", "p/n": "part number", partno: "part number" },
  ...{ pno: "part number", partnumber: "part number", np: "part number" },
  ...{ descripcion: "description", codigo: "code", referencia: "reference", pieza: "part" },
  ...{ designacion: "description", designation: "designation", cantidades: "quantity" },
  ...{ mpn: "manufacturer part number", mfr: "manufacturer", mfg: "manufacturer" },
  ...{ mfgr: "manufacturer", manuf: "manufacturer", hersteller: "manufacturer" },
  ...{ coo: "country origin", ctry: "country", cntry: "country", orig: "origin", land: "country" },
  ...{ ursprungsland: "country origin", herkunftsland: "country origin" },
  ...{ desc: "description", descr: "description", bezeichnung: "description" },
  ...{ ref: "reference", refs: "reference", references: "reference", des: "designator" },
  ...{ refdes: "reference designator", designators: "designator", comp: "component" },
  ...{ cmpt: "component", components: "component", komponente: "component", parts: "part" },
  ...{ items: "item", assy: "assembly", asm: "assembly", assem: "assembly", wt: "weight" },
  ...{ uom: "unit measure", std: "standard", ext: "extended", extd: "extended", tot: "total" },
  ...{ lvl: "level", lv: "level", lev: "level", levels: "level", stufe: "level" },
  ...{ prob: "probability", supp: "supplier", suppliers: "supplier", lieferant: "supplier" },
  ...{ vend: "vendor", vendors: "vendor", dur: "duration", pred: "predecessor" },
  ...{ predecessors: "predecessor", succ: "successor", successors: "successor", mat: "material" },
  ...{
    matl: "material",
    materials: "material",
    inv: "inventory",
    cap: "capacity",
    ltime: "lead time",
  },
  ...{ lt: "lead time", yr: "year", prod: "product", products: "product", cntl: "control" },
  ...{ rep: "reporter", costs: "cost", prices: "price", kosten: "cost", preis: "price" },
  ...{
    komponenten: "component",
    komponentennr: "component number",
    teilenr: "part number",
    teil: "part",
    teile: "part",
  },
  ...{ materialnr: "material number", artikelnr: "article number", sachnr: "part number" },
  ...{ sachnummer: "part number", objektkurztext: "object description" },
  ...{
    materialkurztext: "material description",
    kurztext: "description",
    benennung: "description",
  },
  ...{ standardpreis: "standard price", einzelpreis: "unit price", stuckpreis: "unit price" },
  ...{ verrechnungspreis: "standard price", einstandspreis: "purchase price" },
  ...{ lieferzeit: "lead time", wiederbeschaffungszeit: "lead time", bestand: "inventory" },
  ...{ composant: "component", quantite: "quantity", fournisseur: "supplier", niveau: "level" },
  ...{ pays: "country", origine: "origin", prix: "price", cout: "cost" },
  ...{ componente: "component", cantidad: "quantity", proveedor: "supplier", nivel: "level" },
  ...{ pais: "country", origen: "origin", precio: "price", costo: "cost", coste: "cost" },
  ...{ activities: "activity", tasks: "task", tgt: "target", amt: "amount", val: "value" },
};

/** Words that a phrase has or lacks without meaning another thing. */
const fillers = new Set(["of", "the", "a", "an"]);

const unitsByWord: Readonly<Record<string, Omit<Unit, "word">>> = {
  ...units("days", 1, ["day", "days", "d", "tage"]),
  ...units("days", 7, ["week", "weeks", "wk", "wks", "w", "wochen"]),
  ...units("days", 365.25 / 12, ["month", "months", "mo", "mos", "mon", "mons", "monate"]),
  ...units("days", 1 / 24, ["hour", "hours", "hr", "hrs", "h"]),
  ...units("days", 365.25, ["year", "years", "yrs"]),
  ...units("fraction", 0.01, ["percent", "pct", "prozent", "percentage"]),
  ...units("mass", 1, ["kg", "kilograms"]),
  ...units("mass", 0.001, ["g", "gram", "grams"]),
  ...units("mass", 0.000001, ["mg", "milligrams"]),
  ...units("mass", 1000, ["t", "tonne", "tonnes"]),
  ...units("mass", 0.45359237, ["lb", "lbs", "pounds"]),
  ...units("mass", 0.028349523125, ["oz", "ounces"]),
};

function units(
  of: Unit["of"],
  factor: number,
  words: string[],
): Record<string, Omit<Unit, "word">> {
  return Object.fromEntries(words.map((word) => [word, { of, factor }]));
}

/** In what a price is, behind its name. */
const currencies = new Set(
  (
    "eur euro euros usd dollar dollars gbp chf jpy cny rmb inr krw twd sek nok dkk pln czk huf ron try " +
    "cad aud nzd sgd hkd mxn brl zar ils"
  ).split(" "),
);

/** The unit that a word is: "weeks", "%". */
export function unitOf(word: string): Unit | undefined {
  const key = word.trim().toLowerCase().replace("%", "percent").replace(/\.$/, "");
  const found = unitsByWord[key];
  return found && { ...found, word: key };
}

/** No header is longer, and nothing longer is worth the time. */
const longest = 200;

const lineBefore = /^[\p{L}\d_ ]*(?:lines?|components|items)(?:_ids)?\s*\/\s*/iu;
const lineBehind = /\((?:(?:bom|exploded)? ?items?|lines?|components)\)\s*$/i;

export function headerWords(header: string): HeaderWords {
  const stated = header.slice(0, longest).normalize("NFKC");
  const isOfLine = lineBefore.test(stated) || lineBehind.test(stated);
  const text = stated.replace(lineBefore, "");
  const remarks = [...text.matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, remark = ""]) => remark);
  const outside = text.replace(/[([][^()[\]]*[)\]]/g, " ");
  const words = wordsIn(outside);
  const last = words.at(-1) ?? "";
  const inBrackets = remarks.map(unitOf).find((unit) => unit !== undefined);
  // One letter is a unit in brackets only: "Rev D" is no duration.
  const atEnd = last.length > 1 && words.length > 1 ? unitOf(last) : undefined;
  const isPriced = words.length > 1 && currencies.has(last);
  const bare = atEnd === undefined && !isPriced ? words : words.slice(0, -1);
  return {
    ...{ key: words.join(" "), bare: bare.join(" "), words },
    unit: inBrackets ?? atEnd,
    isOfLine,
  };
}

function wordsIn(text: string): string[] {
  return text
    .replace(/%/g, " percent ")
    .replace(/#/g, " number ")
    .replace(/\b(?:p\/n|n\/p)\b/gi, "pn")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (whole[word] ?? word).split(" "))
    .filter((word) => word !== "" && !fillers.has(word));
}
