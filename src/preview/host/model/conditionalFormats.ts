import { overlaps } from "../../workbook/area";
import type { Area, ConditionalFormat } from "../../workbook/workbook";
import { invalidArgument } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, itemNotFound, type Members, NotEmulated } from "../members";
import { ConditionalRuleObject, ruleKinds } from "./conditionalRules";
import { checkUnprotected } from "./places";

/** The conditional formats that touch a range. */
export class ConditionalFormatCollection extends HostObject {
  override readonly members: Members<ConditionalFormatCollection> = formatsMembers;

  constructor(
    readonly context: HostContext,
    readonly area: Area,
  ) {
    super();
  }

  get formats(): ConditionalFormat[] {
    return this.context.workbook
      .conditionalFormats(this.area.sheet)
      .filter(({ area }) => overlaps(area, this.area));
  }

  object(id: string): ConditionalFormatObject {
    return new ConditionalFormatObject(this.context, this.area.sheet, id);
  }
}

const formatsMembers: Members<ConditionalFormatCollection> = {
  className: "ConditionalFormatCollection",
  items: (collection) => collection.formats.map(({ id }) => collection.object(id)),
  item: (collection, given) => {
    const found = collection.formats.find(({ id }) => id === given.text(0));
    return found ? collection.object(found.id) : null;
  },
  methods: {
    add: (collection, given) => {
      const { context, area } = collection;
      checkUnprotected(context, area);
      const type = typeOf(given.text(0));
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      context.workbook.setConditionalFormat({ id, area, type, rule: {}, format: {} });
      return collection.object(id);
    },
    clearAll: ({ context, area, formats }) => {
      checkUnprotected(context, area);
      for (const { id } of formats) context.workbook.deleteConditionalFormat(area.sheet, id);
    },
  },
};

function typeOf(name: string): ConditionalFormat["type"] {
  const kind = ruleKinds.find(({ type }) => type === name);
  if (!kind) throw new NotEmulated(`ConditionalFormatCollection.add("${name}")`);
  return kind.type;
}

export class ConditionalFormatObject extends HostObject {
  override readonly members: Members<ConditionalFormatObject> = formatMembers;

  constructor(
    readonly context: HostContext,
    readonly sheet: string,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get position(): number {
    return this.context.workbook
      .conditionalFormats(this.sheet)
      .findIndex((it) => it.id === this.id);
  }

  get format(): ConditionalFormat {
    const found = this.context.workbook.conditionalFormats(this.sheet)[this.position];
    if (!found) throw itemNotFound();
    return found;
  }

  change(patch: Partial<Pick<ConditionalFormat, "rule" | "format">>): void {
    checkUnprotected(this.context, this.format.area);
    // Excel never applies such a rule (office-js#6135); refused, it cannot be overlooked.
    if (this.context.functions.isCalledIn(JSON.stringify(patch.rule ?? {})))
      throw invalidArgument("a conditional format calls no function of an add-in");
    this.context.workbook.setConditionalFormat({ ...this.format, ...patch });
  }
}

const formatMembers: Members<ConditionalFormatObject> = {
  className: "ConditionalFormat",
  scalars: {
    id: { get: ({ id }) => id },
    type: { get: ({ format }) => format.type },
    priority: { get: ({ position }) => position },
  },
  navigations: Object.fromEntries(
    ruleKinds.flatMap(({ type, navigation }) => [
      [
        navigation,
        (object: ConditionalFormatObject) => {
          if (object.format.type !== type) throw itemNotFound();
          return new ConditionalRuleObject(object);
        },
      ],
      [
        `${navigation}OrNullObject`,
        (object: ConditionalFormatObject) =>
          object.format.type === type ? new ConditionalRuleObject(object) : null,
      ],
    ]),
  ),
  methods: {
    getRange: ({ context, format }) => context.make.range(format.area),
    getRangeOrNullObject: ({ context, format }) => context.make.range(format.area),
    delete: ({ context, sheet, id, format }) => {
      checkUnprotected(context, format.area);
      context.workbook.deleteConditionalFormat(sheet, id);
    },
  },
};
