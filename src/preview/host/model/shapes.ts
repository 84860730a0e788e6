import type { Picture } from "../../workbook/workbook";
import { choiceOf, flagOf, invalidArgument, numberOf, textOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, itemNotFound, type Members, NotEmulated, type Scalar } from "../members";
import { checkSheetUnprotected } from "./places";
import { pngSize } from "./pngSize";

/** What lies over the cells of a sheet: of all shapes the preview knows pictures. */
export class ShapeCollection extends HostObject {
  override readonly members: Members<ShapeCollection> = shapesMembers;

  constructor(
    readonly context: HostContext,
    readonly sheet: string,
  ) {
    super();
  }

  get pictures(): Picture[] {
    return this.context.workbook.pictures().filter(({ sheet }) => sheet === this.sheet);
  }

  add(image: string): ShapeObject {
    checkSheetUnprotected(this.context, this.sheet);
    const size = pngSize(image);
    if (size === "JPEG") throw new NotEmulated("ShapeCollection.addImage of a JPEG");
    if (size === null) throw invalidArgument("ShapeCollection.addImage");
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.context.workbook.setPicture({
      ...{ id, sheet: this.sheet, image },
      ...{ name: `Picture ${String(this.pictures.length + 1)}` },
      ...{ altTextTitle: "", altTextDescription: "" },
      ...{ left: 0, top: 0, width: size.width * POINTS, height: size.height * POINTS },
      // As Excel inserts a picture: a new width changes its height, too.
      ...{ lockAspectRatio: true, placement: "TwoCell" },
    });
    return new ShapeObject(this.context, id);
  }
}

/** Of a pixel of 1/96 inch. */
const POINTS = 0.75;

const shapesMembers: Members<ShapeCollection> = {
  className: "ShapeCollection",
  items: ({ context, pictures }) => pictures.map(({ id }) => new ShapeObject(context, id)),
  item: ({ context, pictures }, given) => {
    const key = given.text(0);
    const found =
      pictures.find(({ id }) => id === key) ??
      pictures.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return found ? new ShapeObject(context, found.id) : null;
  },
  methods: { addImage: (collection, given) => collection.add(given.text(0)) },
};

class ShapeObject extends HostObject {
  override readonly members: Members<ShapeObject> = shapeMembers;

  constructor(
    readonly context: HostContext,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get picture(): Picture {
    const found = this.context.workbook.pictures().find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }

  change(patch: Partial<Omit<Picture, "id">>): void {
    checkSheetUnprotected(this.context, this.picture.sheet);
    this.context.workbook.setPicture({ ...this.picture, ...patch });
  }
}

const text = (key: "altTextTitle" | "altTextDescription"): Scalar<ShapeObject> => ({
  get: ({ picture }) => picture[key],
  set: (shape, value) => {
    shape.change({ [key]: textOf(value, `Shape.${key}`) });
  },
});

const place = (key: "left" | "top"): Scalar<ShapeObject> => ({
  get: ({ picture }) => picture[key],
  set: (shape, value) => {
    shape.change({ [key]: notNegative(value, key) });
  },
});

/** The other side follows while the two are locked together. */
const side = (key: "width" | "height", other: "width" | "height"): Scalar<ShapeObject> => ({
  get: ({ picture }) => picture[key],
  set: (shape, value) => {
    const { picture } = shape;
    const size = notNegative(value, key);
    const follows = picture.lockAspectRatio && picture[key] > 0;
    const factor = follows ? size / picture[key] : 1;
    shape.change({ [key]: size, [other]: picture[other] * factor });
  },
});

function notNegative(value: unknown, key: string): number {
  const size = numberOf(value, `Shape.${key}`);
  if (size < 0) throw invalidArgument(`Shape.${key}`);
  return size;
}

const placements = ["TwoCell", "OneCell", "Absolute"] as const;

const shapeMembers: Members<ShapeObject> = {
  className: "Shape",
  scalars: {
    id: { get: ({ id }) => id },
    type: { get: () => "Image" },
    name: {
      get: ({ picture }) => picture.name,
      set: (shape, value) => {
        const name = textOf(value, "Shape.name");
        if (name === "") throw invalidArgument("Shape.name");
        shape.change({ name });
      },
    },
    altTextTitle: text("altTextTitle"),
    altTextDescription: text("altTextDescription"),
    left: place("left"),
    top: place("top"),
    width: side("width", "height"),
    height: side("height", "width"),
    lockAspectRatio: {
      get: ({ picture }) => picture.lockAspectRatio,
      set: (shape, value) => {
        shape.change({ lockAspectRatio: flagOf(value, "Shape.lockAspectRatio") });
      },
    },
    placement: {
      get: ({ picture }) => picture.placement,
      set: (shape, value) => {
        shape.change({ placement: choiceOf(value, placements, "Shape.placement") });
      },
    },
  },
  methods: {
    delete: ({ context, picture, id }) => {
      checkSheetUnprotected(context, picture.sheet);
      context.workbook.deletePicture(id);
    },
  },
};
