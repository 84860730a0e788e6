import { formatA1, quoteSheetName } from "../../workbook/a1";
import { resolveReference, same } from "../../workbook/reference";
import { isLegalName } from "../../workbook/rules";
import { type Area, type DefinedName, WorkbookError } from "../../workbook/workbook";
import { flagOf, invalidArgument, textOf } from "../arguments";
import { checkFormula } from "../checkFormula";
import { AreaObject, type HostContext } from "../hostContext";
import { HostObject, itemNotFound, type Members } from "../members";

/** The names of the workbook, or those that hold on one sheet only. */
export class NamedItemCollection extends HostObject {
  override readonly members: Members<NamedItemCollection> = namesMembers;

  constructor(
    readonly context: HostContext,
    readonly scope: string | null,
  ) {
    super();
  }

  get names(): DefinedName[] {
    return this.context.workbook.names().filter(({ scope }) => scope === this.scope);
  }

  item(name: string): NamedItemObject {
    return new NamedItemObject(this.context, name, this.scope);
  }

  add(name: string, formula: string, comment: string): NamedItemObject {
    const taken =
      this.names.some((one) => same(one.name, name)) ||
      this.context.workbook.tables().some((table) => same(table.name, name));
    if (taken) {
      throw new WorkbookError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists.",
      );
    }
    if (!isLegalName(name) || name.length > MOST_NAME) throw invalidArgument("name");
    checkComment(comment);
    const { scope } = this;
    this.context.workbook.setName({ name, scope, formula, comment, visible: true });
    return this.item(name);
  }
}

/** Of a name, and of its comment. */
const MOST_NAME = 255;

function checkComment(comment: string): string {
  if (comment.length > MOST_NAME) throw invalidArgument("NamedItem.comment: at most 255");
  return comment;
}

const namesMembers: Members<NamedItemCollection> = {
  className: "NamedItemCollection",
  items: (collection) => collection.names.map(({ name }) => collection.item(name)),
  item: (collection, given) => {
    const found = collection.names.find(({ name }) => same(name, given.text(0)));
    return found ? collection.item(found.name) : null;
  },
  methods: {
    add: (collection, given) =>
      collection.add(
        given.text(0),
        formulaFor(collection.context, given.at(1)),
        given.optionalText(2) ?? "",
      ),
    addFormulaLocal: (collection, given) =>
      collection.add(given.text(0), asFormula(given.text(1)), given.optionalText(2) ?? ""),
  },
};

function formulaFor(context: HostContext, reference: unknown): string {
  if (reference instanceof AreaObject) return `=${absoluteAddress(context, reference.area)}`;
  if (typeof reference === "number") return `=${String(reference)}`;
  return asFormula(textOf(reference, "NamedItemCollection.add"));
}

function asFormula(text: string): string {
  const formula = text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
  checkFormula(formula);
  return formula;
}

export function absoluteAddress({ workbook }: HostContext, area: Area): string {
  const sheet = workbook.sheets().find(({ id }) => id === area.sheet);
  return `${quoteSheetName(sheet?.name ?? "")}!${formatA1(area, true)}`;
}

class NamedItemObject extends HostObject {
  override readonly members: Members<NamedItemObject> = namedItemMembers;

  constructor(
    readonly context: HostContext,
    readonly name: string,
    readonly scope: string | null,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.name };
  }

  get definition(): DefinedName {
    const found = this.context.workbook
      .names()
      .find(({ name, scope }) => scope === this.scope && same(name, this.name));
    if (!found) throw itemNotFound();
    return found;
  }

  update(patch: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>): void {
    this.context.workbook.setName({ ...this.definition, ...patch });
  }

  /** The cells the name stands for; null for a constant or a calculation. */
  get area(): Area | null {
    const { workbook } = this.context;
    try {
      return resolveReference(
        workbook,
        this.definition.formula,
        this.scope ?? workbook.activeSheet(),
      );
    } catch (error) {
      if (error instanceof WorkbookError && error.code === "InvalidArgument") return null;
      throw error;
    }
  }
}

const namedItemMembers: Members<NamedItemObject> = {
  className: "NamedItem",
  scalars: {
    _Id: { get: ({ name }) => name },
    name: { get: ({ definition }) => definition.name },
    formula: {
      get: ({ definition }) => definition.formula,
      set: (object, value) => {
        object.update({ formula: asFormula(textOf(value, "NamedItem.formula")) });
      },
    },
    comment: {
      get: ({ definition }) => definition.comment,
      set: (object, value) => {
        object.update({ comment: checkComment(textOf(value, "NamedItem.comment")) });
        object.context.undoEmptiedBy.push("NamedItem.comment");
      },
    },
    visible: {
      get: ({ definition }) => definition.visible,
      set: (object, value) => {
        object.update({ visible: flagOf(value, "NamedItem.visible") });
      },
    },
    scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    type: { get: typeOf },
    value: { get: ({ definition }) => constant(definition.formula) ?? definition.formula.slice(1) },
  },
  navigations: {
    worksheet: (object) => {
      if (object.scope === null) throw itemNotFound();
      return object.context.make.worksheet(object.scope);
    },
    worksheetOrNullObject: ({ context, scope }) =>
      scope === null ? null : context.make.worksheet(scope),
  },
  methods: {
    getRange: (object) => {
      if (!object.area) throw itemNotFound();
      return object.context.make.range(object.area);
    },
    getRangeOrNullObject: ({ context, area }) => area && context.make.range(area),
    delete: ({ context, definition }) => {
      context.workbook.deleteName(definition.name, definition.scope);
    },
  },
};

function typeOf(object: NamedItemObject): string {
  if (object.area) return "Range";
  const value = constant(object.definition.formula);
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** The constant a formula such as ="text", =0.03 or =TRUE stands for. */
function constant(formula: string): string | number | boolean | null {
  const text = /^="((?:[^"]|"")*)"$/s.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (/^=(true|false)$/i.test(formula)) return formula.toLowerCase() === "=true";
  const number = Number(formula.slice(1));
  return formula.length > 1 && !Number.isNaN(number) ? number : null;
}
