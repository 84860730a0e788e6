import { directHalt, placeAt } from "../../core/chokepoint/directHalt";
import { parameters } from "../../functions/chokepoint/chokepointHalt";
import { chinaApart } from "../chinaApart";
import { adding, beside, whole } from "../explainer";
import { figure } from "../figure";
import { count } from "../../core/count";
import { form } from "../native/nativeForm";
import { byText } from "../native/countryForms";
import { fractions, isNumber, unless } from "../native/parts";

export const explain = whole(parameters, (given) => {
  const { names, origins, restriction, blocked, threshold, result } = given;
  const halt = directHalt(
    {
      ...{ names, origins, restrictions: restriction },
      originPlace: (row) => origins.where(row),
    },
    blocked,
    threshold,
  );
  const count = result === "COUNT";
  const rows = halt.blocked.map((row) => ({
    label: names.at(row),
    amount: count ? 1 : (restriction[row] ?? NaN),
    detail: `${placeAt(origins, row)}, restriction ${figure(restriction[row] ?? NaN)} > ${figure(threshold)}`,
  }));
  const test = `origin among ${[...blocked].join(", ")} and restriction > ${figure(threshold)}`;
  return {
    numbers: [`${figure(rows.length)} of ${figure(names.length)} components: ${test}`],
    parts: count
      ? adding("Blocked component", "Counts", rows)
      : beside("Blocked component", "Restriction", rows),
    note:
      rows.length === 0
        ? "No component meets both conditions, so none is blocked."
        : "Each component is tested by itself: one is enough for a halt, and restrictions do not add up.",
    warnings: [
      ...(halt.unknown.length === 0 ? [] : [open(halt.unknown.map((row) => names.at(row)))]),
      ...chinaApart([...blocked, ...origins.labels]),
    ],
  };
});

const open = (unknown: readonly string[]): string =>
  `${count(unknown.length, "component")} cannot be judged, origin or restriction being blank: ${unknown.slice(0, 3).join(", ")}.`;

export const native = form(parameters, (given, { result }, codes) => {
  const { names, origins, restriction: r, blocked, threshold } = given;
  const named = codes ? `(TRIM(${names})<>"")` : `(${names}<>"")`;
  const above = `(${r}>${threshold}*(1+1E-9))`;
  const isBlocked = (codes ?? byText).isAmong(origins, blocked);
  const hit = `${named}*${isBlocked}*${isNumber(r)}*${above}`;
  const isOpen = (codes ?? byText).isUnknown(origins);
  const mayHit = `(${isOpen}+${isBlocked}>0)`;
  const lacks = codes
    ? `(${isOpen}+(${r}="")>0)*((${origins}<>"")+(${r}<>"")>0)`
    : `((${origins}="")+(${r}="")=1)`;
  const mayRise = `((${r}="")+${above}>0)`;
  const open = `SUMPRODUCT(${named}*${lacks}*${mayHit}*${mayRise})>0`;
  const first = `INDEX(${names},MATCH(1,${hit},0))`;
  const count = `SUMPRODUCT(${hit})`;
  const judged = (none: string): string => unless([open], "#N/A", none);
  const results = {
    MESSAGE: `IF(${count}>0,"SYSTEM HALT: "&${first}&" (Micro-Dependency) is blocked.",${judged('"Production Green."')})`,
    FLAG: `IF(${count}>0,TRUE,${judged("FALSE")})`,
    COUNT: judged(count),
    LIST: judged(`IFERROR(FILTER(${names},${hit}),"")`),
    FIRST: `IF(${count}>0,${first},${judged('""')})`,
  };
  const answer = codes
    ? unless(
        [
          ...codes.unclear(blocked),
          `SUMPRODUCT(${named}*((${origins}<>"")+(${r}<>"")>0))=0`,
          `SUMPRODUCT(--(TRIM(${names})<>${names}&""))>0`,
        ],
        "#N/A",
        fractions([threshold], results[result]),
      )
    : results[result];
  const outside = [`MIN(${r})<0`, `MAX(${r})>1`];
  return unless(outside, "#NUM!", answer);
});
