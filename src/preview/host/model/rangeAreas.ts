import { formatA1 } from "../../workbook/a1";
import type { Area } from "../../workbook/workbook";
import type { HostContext } from "../hostContext";
import { HostObject, type Members } from "../members";

/** Several areas of one sheet, as asked for merged cells and the like. */
export class RangeAreasObject extends HostObject {
  override readonly members: Members<RangeAreasObject> = areasMembers;

  constructor(
    readonly context: HostContext,
    readonly list: Area[],
  ) {
    super();
  }
}

const areasMembers: Members<RangeAreasObject> = {
  className: "RangeAreas",
  scalars: {
    address: { get: ({ list }) => list.map((area) => formatA1(area)).join(",") },
    areaCount: { get: ({ list }) => list.length },
    cellCount: { get: ({ list }) => list.reduce((sum, it) => sum + it.rows * it.columns, 0) },
  },
  navigations: { areas: ({ context, list }) => new RangeCollection(context, list) },
  methods: { _KeepReference: () => null },
};

class RangeCollection extends HostObject {
  override readonly members: Members<RangeCollection> = collectionMembers;

  constructor(
    readonly context: HostContext,
    readonly list: Area[],
  ) {
    super();
  }
}

const collectionMembers: Members<RangeCollection> = {
  className: "RangeCollection",
  items: ({ context, list }) => list.map((area) => context.make.range(area)),
};
