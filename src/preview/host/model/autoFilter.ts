import { HostObject, type Members } from "../members";

/** Whether rows are filtered: a table may show the buttons, but here nobody filters. */
export class AutoFilterObject extends HostObject {
  constructor(readonly enabled: () => boolean) {
    super();
  }

  override readonly members: Members<AutoFilterObject> = {
    className: "AutoFilter",
    scalars: {
      enabled: { get: ({ enabled }) => enabled() },
      isDataFiltered: { get: () => false },
    },
  };
}
