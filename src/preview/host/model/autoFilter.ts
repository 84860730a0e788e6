import { HostObject, type Members } from "../members";

/** Whether rows are filtered; a test says so, as nothing here filters by a criterion. */
export class AutoFilterObject extends HostObject {
  constructor(
    readonly enabled: () => boolean,
    readonly filtered: () => boolean,
  ) {
    super();
  }

  override readonly members: Members<AutoFilterObject> = {
    className: "AutoFilter",
    scalars: {
      enabled: { get: ({ enabled }) => enabled() },
      isDataFiltered: { get: ({ filtered }) => filtered() },
    },
  };
}
