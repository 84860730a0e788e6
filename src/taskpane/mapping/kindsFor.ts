import { columnsKind } from "../../datasets/mapping/columnsKind";
import { TABLE_KINDS } from "../../datasets/mapping/kinds/tableKinds";
import type { TableKind } from "../../datasets/mapping/tableKind";
import type { TableNeed } from "../../models/modelSpec";

/** The roles of models by the kind of table that plays them. */
const byRole: Readonly<Record<string, string>> = {
  ...{ bom: "bill-of-materials", sites: "sites", links: "links", activities: "activities" },
  ...{ relations: "relations", basket: "basket", holdings: "holdings" },
};

/** Functions' arguments by the kinds of table that they take. */
const byArgument: Readonly<Record<string, readonly string[]>> = {
  ...{ bom: ["bill-of-materials"], model: ["bill-of-materials", "gates"], events: ["events"] },
  ...{ nodes: ["sites"], edges: ["links"], relations: ["relations"], layers: ["tariff-layers"] },
  ...{ imports: ["flows"], exports: ["flows"] },
};

const kindOf = (id: string): TableKind | undefined => TABLE_KINDS.find((kind) => kind.id === id);

/** What a table has to be to play a role in a model: a kind with all of its columns, or those alone. */
export function kindForNeed({ role, title, columns }: TableNeed): TableKind {
  const known =
    kindOf(byRole[role] ?? "") ??
    kindOf(`basket-${title.startsWith("Origins of the basket") ? "origins" : ""}`);
  const has = (name: string): boolean => known?.roles.some((each) => each.name === name) ?? false;
  return known && columns.every(has) ? known : columnsKind(role, title, columns);
}

/** Lists of tariffs and restrictions by date have no kind of their own. */
const datedLists = ["TARIFF_IN_FORCE", "RESTRICTION_IN_FORCE"];

export function kindsForArgument(functionId: string, argument: string): readonly TableKind[] {
  if (argument === "events" && datedLists.includes(functionId)) return [];
  return (byArgument[argument] ?? []).flatMap((id) => kindOf(id) ?? []);
}
