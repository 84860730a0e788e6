import { parameters } from "../../functions/chokepoint/revenueAtRisk";
import { adding, addingTo, amounts, rowsFor, sum, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { isAmong, tableColumn, textColumn, unless } from "../native/parts";

export const explain = whole(parameters, (given, sight) => {
  const { products, revenue, uses, blocked, days, result } = given;
  const part = days === undefined ? 1 : days / 365;
  const total = sum([...revenue].filter((value) => !Number.isNaN(value)));
  const key = (text: string): string => text.trim().toLowerCase();
  const reasons = new Map<string, string>();
  for (const { product, component, critical } of uses) {
    if (critical && blocked.has(component)) reasons.set(key(product), component);
  }
  const over = result === "SHARE" ? total : 1;
  const named = { ...sight, label: (_: string, i: number) => products[i] ?? "" };
  const rows = rowsFor(revenue, "revenue", named, (value, i) => {
    const reason = reasons.get(key(products[i] ?? ""));
    if (reason === undefined) return null;
    return { amount: (value * part) / over, detail: `needs ${reason}` };
  });
  const days_ = days === undefined ? "" : ` × ${figure(days)} / 365`;
  const sums = `(${terms(rows.map(({ amount }) => figure((amount * over) / (part || 1))))})${days_}`;
  const [of, amount] = ["Product that stops", result === "SHARE" ? "Part of revenue" : "Revenue"];
  return {
    numbers: [result === "SHARE" ? `${sums} / ${figure(total)}` : sums],
    parts:
      result === "PRODUCTS"
        ? addingTo("Revenue that stops", amounts(rows), of, amount, rows)
        : adding(of, amount, rows),
  };
});

export const native = form(parameters, ({ products, revenue, uses, blocked, days }, { result }) => {
  const critical = textColumn(uses, "critical");
  const isCritical = `((${critical}="")+(${critical}=TRUE)+(${critical}=1)>0)`;
  const hit = `${isAmong(tableColumn(uses, "component"), blocked)}*${isCritical}`;
  const stopped = `ISNUMBER(MATCH(${products},IF(${hit},${tableColumn(uses, "product")}),0))`;
  const atRisk = `SUMPRODUCT(${stopped}*(${products}<>""),${revenue})`;
  const value = days === "" ? atRisk : `${atRisk}*${days}/365`;
  const named = `IFERROR(UNIQUE(FILTER(${products},${stopped}*(${products}<>""))),"")`;
  const share = `${value}/SUM(${revenue})`;
  const answer = result === "VALUE" ? value : result === "SHARE" ? share : named;
  const unused = `SUMPRODUCT((${blocked}<>"")*(1-${isAmong(blocked, tableColumn(uses, "component"))}))>0`;
  return unless([`MIN(${revenue})<0`], "#NUM!", unless([unused], "#N/A", answer));
});
