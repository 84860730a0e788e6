import type { Area, Border, BorderEdge } from "../../workbook/workbook";
import { choiceOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, type Members } from "../members";
import { colourOf } from "./colourOf";
import { checkUnprotected } from "./places";

const edges: readonly BorderEdge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
];

export class BordersObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly area: Area,
  ) {
    super();
  }

  override readonly members: Members<BordersObject> = {
    className: "RangeBorderCollection",
    scalars: { count: { get: () => edges.length } },
    items: ({ context, area }) => edges.map((edge) => new BorderObject(context, area, edge)),
    item: ({ context, area }, given) =>
      new BorderObject(context, area, choiceOf(given.at(0), edges, given.member)),
  };
}

const cellEdge: Record<BorderEdge, BorderEdge> = {
  EdgeTop: "EdgeTop",
  EdgeBottom: "EdgeBottom",
  EdgeLeft: "EdgeLeft",
  EdgeRight: "EdgeRight",
  InsideVertical: "EdgeRight",
  InsideHorizontal: "EdgeBottom",
};

const none: Border = { style: "None", color: "#000000", weight: "Thin" };

class BorderObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly area: Area,
    readonly edge: BorderEdge,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.edge };
  }

  /** As the first cell on that side has it; a line inside an area is the far side of its first cell. */
  get border(): Border {
    const { sheet, row, column, rows, columns } = this.area;
    const r = this.edge === "EdgeBottom" ? row + rows - 1 : row;
    const c = this.edge === "EdgeRight" ? column + columns - 1 : column;
    const format = this.context.workbook.format(sheet, r, c);
    return format.borders[cellEdge[this.edge]] ?? none;
  }

  change(patch: Partial<Border>): void {
    checkUnprotected(this.context, this.area);
    const visible: Border = { ...none, style: "Continuous" };
    const before = this.border.style === "None" ? visible : this.border;
    this.context.workbook.setFormat(this.area, {
      borders: { [this.edge]: { ...before, ...patch } },
    });
  }

  override readonly members: Members<BorderObject> = {
    className: "RangeBorder",
    scalars: {
      sideIndex: { get: ({ edge }) => edge },
      style: {
        get: ({ border }) => border.style,
        set: (target, value) => {
          const styles = ["None", "Continuous", "Dash", "Dot", "Double"] as const;
          target.change({ style: choiceOf(value, styles, "RangeBorder.style") });
        },
      },
      color: {
        get: ({ border }) => border.color,
        set: (target, value) => {
          target.change({ color: colourOf(value, "RangeBorder.color") });
        },
      },
      weight: {
        get: ({ border }) => border.weight,
        set: (target, value) => {
          const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;
          target.change({ weight: choiceOf(value, weights, "RangeBorder.weight") });
        },
      },
    },
  };
}
