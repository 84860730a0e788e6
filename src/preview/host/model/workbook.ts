import type { CalculationMode } from "../../workbook/workbook";
import { choiceOf, flagOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { separatorsOf } from "../language";
import { HostObject, type Members } from "../members";
import { DocumentPropertiesObject } from "./documentProperties";
import { SettingCollection } from "./settings";
import { WorkbookProtectionObject } from "./workbookProtection";
import { WorksheetCollection } from "./worksheets";
import { CustomXmlPartCollection } from "./customXmlParts";

/** The root of everything: `context.workbook`. */
export class WorkbookObject extends HostObject {
  override readonly members = workbookMembers;

  constructor(readonly context: HostContext) {
    super();
  }
}

const workbookMembers: Members<WorkbookObject> = {
  className: "Workbook",
  scalars: {
    name: { get: () => "Book1.xlsx" },
    readOnly: { get: () => false },
    isDirty: { get: () => true },
    autoSave: { get: () => false },
    previouslySaved: { get: () => false },
  },
  navigations: {
    application: ({ context }) => new ApplicationObject(context),
    worksheets: ({ context }) => new WorksheetCollection(context),
    tables: ({ context }) => context.make.tables(null),
    names: ({ context }) => context.make.names(null),
    comments: ({ context }) => context.make.comments(null),
    settings: ({ context }) => new SettingCollection(context),
    customXmlParts: ({ context }) => new CustomXmlPartCollection(context, null),
    properties: ({ context }) => new DocumentPropertiesObject(context),
    protection: ({ context }) => new WorkbookProtectionObject(context),
    _Runtime: ({ context }) => new RuntimeObject(context),
  },
  methods: {
    getSelectedRange: ({ context }) => context.make.range(context.workbook.selection()),
    getActiveCell: ({ context }) =>
      context.make.range({ ...context.workbook.selection(), rows: 1, columns: 1 }),
    _RemoveReference: ({ context }, given) => {
      context.dropReference(given.text(0));
    },
    _RemoveAllReferences: () => null,
    _GetRangeForEventByReferenceId: ({ context }, given) => context.reference(given.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: ({ context }, given) =>
      context.reference(given.text(0)),
    _SetOsfControlContainerReadyForCustomFunctions: ({ context }) => {
      context.functions.pageIsReady();
    },
  },
};

class ApplicationObject extends HostObject {
  override readonly members = applicationMembers;

  constructor(readonly context: HostContext) {
    super();
  }
}

const modes: readonly CalculationMode[] = ["Automatic", "AutomaticExceptTables", "Manual"];

const applicationMembers: Members<ApplicationObject> = {
  className: "Application",
  scalars: {
    calculationMode: {
      get: ({ context }) => context.workbook.calculationMode,
      set: ({ context }, value) => {
        const mode = choiceOf(value, modes, "Application.calculationMode");
        context.workbook.calculationMode = mode;
      },
    },
    calculationState: {
      get: ({ context: { habits, functions } }) => {
        if (habits.done === "never") return "Pending";
        return functions.areAwaited && habits.done !== "early" ? "Pending" : "Done";
      },
    },
    decimalSeparator: { get: ({ context }) => separatorsOf(context.habits.language).decimal },
    thousandsSeparator: { get: ({ context }) => separatorsOf(context.habits.language).thousands },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: ({ context }, given) => {
      const kind = given.choice(0, ["Recalculate", "Full", "FullRebuild"], "Recalculate");
      context.workbook.calculate(kind !== "Recalculate");
    },
    /** Every sync calculates once at its end here, and nothing is drawn before. */
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};

class RuntimeObject extends HostObject {
  override readonly members = runtimeMembers;

  constructor(readonly context: HostContext) {
    super();
  }
}

const runtimeMembers: Members<RuntimeObject> = {
  className: "Runtime",
  scalars: {
    enableEvents: {
      get: ({ context }) => context.events.enabled,
      set: ({ context }, value) => {
        context.events.enabled = flagOf(value, "Runtime.enableEvents");
      },
    },
  },
};
