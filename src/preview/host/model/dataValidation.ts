import { contains, overlaps } from "../../workbook/area";
import type { Area, Validation } from "../../workbook/workbook";
import { bagOf, flagOf, invalidArgument, textOf } from "../arguments";
import { AreaObject, type HostContext } from "../hostContext";
import { HostObject, type Members } from "../members";
import { absoluteAddress } from "./names";
import { checkUnprotected } from "./places";

/** `range.dataValidation`: what may be typed into the cells. */
export class DataValidationObject extends HostObject {
  override readonly members: Members<DataValidationObject> = validationMembers;

  constructor(
    readonly context: HostContext,
    readonly area: Area,
  ) {
    super();
  }

  /** The one that covers all the cells; null where there is none or several meet. */
  get validation(): Validation | null {
    const all = this.context.workbook.validations(this.area.sheet);
    return all.find(({ area }) => contains(area, this.area)) ?? null;
  }

  get isMixed(): boolean {
    const all = this.context.workbook.validations(this.area.sheet);
    return !this.validation && all.some(({ area }) => overlaps(area, this.area));
  }

  change(patch: Partial<Omit<Validation, "area">>): void {
    checkUnprotected(this.context, this.area);
    const before = this.validation ?? {
      rule: {},
      ignoreBlanks: true,
      prompt: null,
      errorAlert: null,
    };
    this.context.workbook.setValidation({ ...before, ...patch, area: this.area });
  }
}

const types: Record<string, string> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

const validationMembers: Members<DataValidationObject> = {
  className: "DataValidation",
  scalars: {
    type: {
      get: (object) => {
        if (object.isMixed) return "Inconsistent";
        const [kind = ""] = Object.keys(object.validation?.rule ?? {});
        return types[kind] ?? "None";
      },
    },
    rule: {
      // Of several rules the host may give none (office-js#2594 refuses to set one over them).
      get: (object) => (object.isMixed ? null : (object.validation?.rule ?? {})),
      set: (object, value) => {
        if (object.isMixed) throw invalidArgument("DataValidation.rule over several rules");
        object.change({ rule: ruleOf(object.context, value) });
      },
    },
    ignoreBlanks: {
      get: (object) => object.validation?.ignoreBlanks ?? true,
      set: (object, value) => {
        object.change({ ignoreBlanks: flagOf(value, "DataValidation.ignoreBlanks") });
      },
    },
    prompt: {
      get: ({ validation }) => validation?.prompt ?? { showPrompt: true, title: "", message: "" },
      set: (object, value) => {
        object.change({ prompt: promptOf(value) });
      },
    },
    errorAlert: {
      get: ({ validation }) =>
        validation?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
      set: (object, value) => {
        object.change({ errorAlert: alertOf(value) });
      },
    },
  },
  methods: {
    clear: ({ context, area }) => {
      checkUnprotected(context, area);
      context.workbook.clearValidation(area);
    },
  },
};

function ruleOf(context: HostContext, value: unknown): Record<string, unknown> {
  const rule = bagOf(value, Object.keys(types), "DataValidationRule");
  const [kind, ...more] = Object.keys(rule);
  if (kind === undefined || more.length > 0) throw invalidArgument("DataValidationRule: one kind");
  return { [kind]: kindOf(context, kind, rule[kind]) };
}

function kindOf(context: HostContext, kind: string, value: unknown): Record<string, unknown> {
  if (kind === "custom") return bagOf(value, ["formula"], "CustomDataValidation");
  if (kind === "list") {
    const list = bagOf(value, ["inCellDropDown", "source"], "ListDataValidation");
    return { ...list, source: sourceOf(context, list.source) };
  }
  const bounds = bagOf(value, ["formula1", "formula2", "operator"], "BasicDataValidation");
  return Object.fromEntries(Object.entries(bounds).map(([k, v]) => [k, sourceOf(context, v)]));
}

/** What a list that is written out, or a formula, may have. */
const MOST_TEXT = 255;

/** A range given as the source or a bound is kept as a formula that refers to it. */
function sourceOf(context: HostContext, value: unknown): unknown {
  if (value instanceof AreaObject) return `=${absoluteAddress(context, value.area)}`;
  if (typeof value === "string" && value.length > MOST_TEXT)
    throw invalidArgument(`a list or formula of a validation has ${String(MOST_TEXT)} characters`);
  return value;
}

function promptOf(value: unknown): Validation["prompt"] {
  const { showPrompt, title, message } = bagOf(
    value,
    ["showPrompt", "title", "message"],
    "DataValidationPrompt",
  );
  return {
    showPrompt: showPrompt !== false,
    title: shortText(title, 32),
    message: shortText(message, 255),
  };
}

function alertOf(value: unknown): Validation["errorAlert"] {
  const { showAlert, style, title, message } = bagOf(
    value,
    ["showAlert", "style", "title", "message"],
    "DataValidationErrorAlert",
  );
  return {
    showAlert: showAlert !== false,
    style: textOf(style ?? "Stop", "DataValidationErrorAlert.style"),
    title: shortText(title, 32),
    message: shortText(message, 255),
  };
}

/** Excel keeps so many characters of a title or a message, and refuses more. */
function shortText(value: unknown, limit: number): string {
  const text = textOf(value ?? "", "a title or message");
  if (text.length > limit) throw invalidArgument(`a text of at most ${String(limit)} characters`);
  return text;
}
