import { NoForm, type NativeForm } from "./nativeForm";
import {
  asColumn,
  asRow,
  columnAlong,
  isAmong,
  noneBelowZero,
  onesForColumns,
  onesForRows,
  rowSums,
  unless,
} from "./parts";

/** Input coefficients z / x, each column over its buyer's output. */
const inputShares = (flows: string, output: string): string =>
  `IF(${flows}=0,0,${flows}/${asRow(output)})`;
/** Output coefficients z / x of the seller. */
const outputShares = (flows: string, output: string): string =>
  `IF(${flows}=0,0,${flows}/${asColumn(output)})`;

const inverse = (flows: string, coefficients: string): string =>
  `MINVERSE(MUNIT(ROWS(${flows}))-${coefficients})`;

/** A table that uses more than it makes has an inverse with numbers below zero, and no answer. */
const productive = (inverted: string, answer: string): string =>
  unless([`MIN(${inverted})<0`], "#NUM!", answer);

const coefficientsOf = (table: string): string => `(${table}+0)`;

export const inputOutputForms: readonly NativeForm[] = [
  {
    id: "TECH_COEFFICIENTS",
    parameters: ["flows", "gross_output"],
    body: ({ flows: z = "", gross_output: x = "" }) => noneBelowZero([z, x], inputShares(z, x)),
  },
  {
    id: "LEONTIEF_INVERSE",
    parameters: ["coefficients", "gross_output"],
    defaults: { gross_output: "" },
    body({ coefficients: a = "", gross_output: x = "" }) {
      const inverted = inverse(a, x === "" ? coefficientsOf(a) : inputShares(a, x));
      return productive(inverted, inverted);
    },
  },
  {
    id: "GHOSH_INVERSE",
    parameters: ["flows", "gross_output"],
    body({ flows: z = "", gross_output: x = "" }) {
      const inverted = inverse(z, outputShares(z, x));
      return productive(inverted, inverted);
    },
  },
  {
    id: "IO_MULTIPLIERS",
    parameters: ["coefficients", "factor", "kind"],
    defaults: { factor: "" },
    words: { kind: ["OUTPUT", "EFFECT", "MULTIPLIER"] },
    body({ coefficients: a = "", factor = "" }, { kind }) {
      const inverted = inverse(a, coefficientsOf(a));
      if (kind === "OUTPUT") {
        const column = `TRANSPOSE(MMULT(${onesForRows(a)},${inverted}))`;
        return productive(inverted, factor === "" ? column : columnAlong(factor, column));
      }
      if (factor === "") return "#N/A";
      const effect = columnAlong(factor, `TRANSPOSE(MMULT(${asRow(factor)}+0,${inverted}))`);
      return productive(inverted, kind === "EFFECT" ? effect : `${effect}/${factor}`);
    },
  },
  {
    id: "LINKAGES",
    parameters: ["flows", "gross_output", "direction", "normalised"],
    words: { direction: ["BACKWARD", "FORWARD", "KEY"], normalised: ["TRUE", "FALSE"] },
    body({ flows: z = "", gross_output: x = "" }, { direction, normalised }) {
      const back = `TRANSPOSE(MMULT(${onesForRows(z)},${inverse(z, inputShares(z, x))}))`;
      const forward = `MMULT(${inverse(z, outputShares(z, x))},${onesForColumns(z)})`;
      const overMean = (sums: string): string => `${sums}/AVERAGE(${sums})`;
      if (direction === "KEY") {
        return columnAlong(x, `(${overMean(back)}>1)*(${overMean(forward)}>1)=1`);
      }
      const sums = direction === "BACKWARD" ? back : forward;
      return columnAlong(x, normalised === "TRUE" ? overMean(sums) : sums);
    },
  },
  {
    id: "INOPERABILITY",
    parameters: ["coefficients", "gross_output", "demand_loss", "result"],
    words: { result: ["INOPERABILITY", "LOSS"] },
    body({ coefficients: a = "", gross_output: x = "", demand_loss: lost = "" }, { result }) {
      const inverted = inverse(a, coefficientsOf(a));
      const loss = `MMULT(${inverted},${asColumn(lost)}+0)`;
      const share = `${loss}/${asColumn(x)}`;
      const part = `IF(${share}>1,1,${share})`;
      const answer = columnAlong(lost, result === "LOSS" ? loss : part);
      return noneBelowZero([lost], productive(inverted, answer));
    },
  },
  {
    id: "PRICE_SHOCK",
    parameters: ["coefficients", "cost_shock", "pass_through"],
    defaults: { pass_through: "1" },
    body({ coefficients: a = "", cost_shock: shock = "", pass_through: passed = "" }) {
      const inverted = inverse(a, coefficientsOf(a));
      const cost = passed === "1" ? `${asRow(shock)}+0` : asRow(`(${shock}*${passed})`);
      return productive(inverted, columnAlong(shock, `TRANSPOSE(MMULT(${cost},${inverted}))`));
    },
  },
  {
    id: "FOREIGN_INPUT_RELIANCE",
    parameters: ["flows", "gross_output", "regions", "buyer", "source", "view", "result"],
    defaults: { source: "" },
    words: { view: ["LOOKTHROUGH", "FACE", "HIDDEN"], result: ["FOREIGN", "BY_SOURCE"] },
    labels: ["buyer", "source"],
    body({ flows: z = "", gross_output: x = "", regions = "", buyer = "", source = "" }, words) {
      if (words["result"] === "BY_SOURCE") return byRegion;
      const buys = `${isAmong(asRow(regions), buyer)}*${z}`;
      const direct = rowSums(`(${buys})`);
      const through = `MMULT(${inverse(z, inputShares(z, x))},${direct})`;
      return relianceOf(direct, through, countedRows(asColumn(regions), buyer, source), words);
    },
  },
  {
    id: "FOREIGN_MARKET_RELIANCE",
    parameters: ["flows", "gross_output", "regions", "seller", "user", "view", "result"],
    defaults: { user: "" },
    words: { view: ["LOOKTHROUGH", "FACE", "HIDDEN"], result: ["FOREIGN", "BY_USER"] },
    labels: ["seller", "user"],
    body({ flows: z = "", gross_output: x = "", regions = "", seller = "", user = "" }, words) {
      if (words["result"] === "BY_USER") return byRegion;
      const sells = `${isAmong(asColumn(regions), seller)}*${z}`;
      const direct = `MMULT(${onesForRows(z)},${sells})`;
      const through = `MMULT(${direct},${inverse(z, outputShares(z, x))})`;
      return relianceOf(direct, through, countedRows(asRow(regions), seller, user), words);
    },
  },
  {
    id: "VA_CONTENT",
    parameters: [
      "flows",
      "gross_output",
      "exports",
      "regions",
      "exporter",
      "value_added",
      "result",
    ],
    defaults: { value_added: "" },
    words: { result: ["FOREIGN_SHARE", "FOREIGN", "DOMESTIC", "GROSS", "BY_SOURCE"] },
    labels: ["exporter"],
    body({ flows: z = "", gross_output: x = "", exports: e = "", regions = "", ...more }, words) {
      const { exporter = "", value_added: added = "" } = more;
      const { result = "" } = words;
      if (result === "BY_SOURCE") return byRegion;
      const own = isAmong(asColumn(regions), exporter);
      const shipped = `IF(${own},${asColumn(e)},0)`;
      const made = asColumn(x);
      const bought = `TRANSPOSE(MMULT(${onesForRows(z)},${z}+0))`;
      const value = added === "" ? `(${made}-${bought})` : asColumn(added);
      const rate = `IF((${made}=0)*(${value}=0),0,${value}/${made})`;
      const content = `MMULT(${inverse(z, inputShares(z, x))},${shipped}+0)*${rate}`;
      const foreign = `SUMPRODUCT(${content}*(1-${own}))`;
      const gross = `SUMPRODUCT(${shipped}+0)`;
      const results: Record<string, string> = {
        FOREIGN_SHARE: `${foreign}/${gross}`,
        FOREIGN: foreign,
        DOMESTIC: `SUMPRODUCT(${content}*${own})`,
        GROSS: gross,
      };
      return results[result] ?? "";
    },
  },
];

const byRegion = new NoForm("a list of regions has no short form");

/** The regions named, or all but one's own. */
const countedRows = (regions: string, own: string, named: string): string =>
  named === "" ? `(1-${isAmong(regions, own)})` : isAmong(regions, named);

function relianceOf(
  direct: string,
  through: string,
  counted: string,
  words: Readonly<Record<string, string>>,
): string {
  const share = (amounts: string): string =>
    `SUMPRODUCT(${amounts}*${counted})/SUMPRODUCT(${amounts}+0)`;
  if (words["view"] === "FACE") return share(direct);
  if (words["view"] === "LOOKTHROUGH") return share(through);
  return `${share(through)}-${share(direct)}`;
}
