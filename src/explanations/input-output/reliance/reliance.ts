import type { RegionShare } from "../../../core/input-output/reliance";
import type { CountrySet } from "../../../core/labels/countrySet";
import { adding, addingTo, bySize, type Draft, sum } from "../../explainer";
import type { Sight } from "../../explanation";
import { percent, terms } from "../../figure";

export function reliance(
  shares: readonly RegionShare[],
  own: CountrySet,
  chosen: CountrySet | undefined,
  isForeign: boolean,
  view: string,
  { row }: Sight,
): Draft {
  const counts = ({ region }: RegionShare): boolean =>
    chosen === undefined ? !isForeign || !own.has(region) : chosen.has(region);
  const listed = shares
    .filter(counts)
    .map(({ region, share }) => ({ label: region, amount: share }));
  const all = sum(listed.map(({ amount }) => amount));
  const shown = isForeign ? undefined : listed[row - 1];
  const [of, amount] = ["Country", view === "HIDDEN" ? "Look-through less face" : "Share"];
  const rows = bySize(listed);
  return {
    numbers: [
      shown === undefined
        ? terms(rows.map((part) => percent(part.amount)))
        : `${shown.label}: ${percent(shown.amount)}`,
    ],
    note: "On a gross basis: every delivery counts at its full value, in both views.",
    parts: isForeign
      ? adding(of, amount, rows)
      : addingTo("Countries listed", all, of, amount, rows),
  };
}
