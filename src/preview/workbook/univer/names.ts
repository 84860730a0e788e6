import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  type ISetDefinedNameMutationParam,
  RemoveDefinedNameMutation,
  RemoveSheetCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameMutation,
} from "@univerjs/preset-sheets-core";
import { parseA1, splitSheetName } from "../a1";
import { same } from "../reference";
import { type DefinedName, WorkbookError } from "../workbook";
import type { UniverBook } from "./univerBook";

export class Names {
  private readonly service: IDefinedNamesService;

  constructor(private readonly book: UniverBook) {
    this.service = book.injector.get(IDefinedNamesService);
    // Univer keeps the names of a deleted sheet and lets them mean #REF!.
    book.after(RemoveSheetCommand, () => {
      for (const { name, scope } of this.names()) {
        if (scope && !book.unit.getSheetBySheetId(scope)) this.deleteName(name, scope);
      }
    });
  }

  names(): DefinedName[] {
    return this.kept().map(describe);
  }

  setName(name: DefinedName): void {
    const former = this.find(name.name, name.scope);
    const params: ISetDefinedNameMutationParam = {
      unitId: this.book.unitId,
      id: former?.id ?? crypto.randomUUID(),
      name: name.name,
      formulaOrRefString: toUniver(name.formula),
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
    this.book.run(SetDefinedNameMutation, params);
  }

  deleteName(name: string, scope: string | null): void {
    const found = this.find(name, scope);
    if (!found) throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    this.book.run(RemoveDefinedNameMutation, { ...found, unitId: this.book.unitId });
  }

  private kept(): IDefinedNamesServiceParam[] {
    return Object.values(this.service.getDefinedNameMap(this.book.unitId) ?? {});
  }

  private find(name: string, scope: string | null): IDefinedNamesServiceParam | undefined {
    return this.kept().find((kept) => same(kept.name, name) && scopeOf(kept) === scope);
  }
}

function describe(kept: IDefinedNamesServiceParam): DefinedName {
  const formula = kept.formulaOrRefString;
  return {
    name: kept.name,
    scope: scopeOf(kept),
    formula: formula.startsWith("=") ? formula : `=${formula}`,
    comment: kept.comment ?? "",
    visible: kept.hidden !== true,
  };
}

function scopeOf({ localSheetId }: IDefinedNamesServiceParam): string | null {
  return localSheetId && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? localSheetId : null;
}

/** Univer takes a range without "=" and everything else with it. */
function toUniver(formula: string): string {
  const bare = formula.replace(/^=/, "");
  return parseA1(splitSheetName(bare).rest) ? bare : formula;
}
