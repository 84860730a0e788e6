import { textOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, type Members } from "../members";
import { findKey, StoreItem, storeKeys } from "./storeItems";

/** `worksheet.customProperties`: text kept with a sheet. */
export class WorksheetCustomPropertyCollection extends HostObject {
  override readonly members: Members<WorksheetCustomPropertyCollection> = collectionMembers;
  readonly prefix: string;

  constructor(
    readonly context: HostContext,
    sheet: string,
  ) {
    super();
    this.prefix = `sheetProperty:${sheet}:`;
  }

  property(key: string): WorksheetCustomProperty {
    return new WorksheetCustomProperty(this.context, this.prefix, key);
  }
}

const collectionMembers: Members<WorksheetCustomPropertyCollection> = {
  className: "WorksheetCustomPropertyCollection",
  items: (collection) =>
    storeKeys(collection.context, collection.prefix).map((key) => collection.property(key)),
  item: (collection, given) => {
    const key = findKey(collection.context, collection.prefix, given.text(0));
    return key === undefined ? null : collection.property(key);
  },
  methods: {
    add: (collection, given) => {
      const wanted = given.text(0);
      const key = findKey(collection.context, collection.prefix, wanted) ?? wanted;
      const property = collection.property(key);
      property.value = given.text(1);
      return property;
    },
  },
};

class WorksheetCustomProperty extends StoreItem {
  override readonly members: Members<WorksheetCustomProperty> = propertyMembers;
}

const propertyMembers: Members<WorksheetCustomProperty> = {
  className: "WorksheetCustomProperty",
  scalars: {
    _Id: { get: ({ key }) => key },
    key: { get: ({ key }) => key },
    value: {
      get: ({ value }) => value,
      set: (property, value) => {
        property.value = textOf(value, "WorksheetCustomProperty.value");
      },
    },
  },
  methods: {
    delete: (property) => {
      property.remove();
    },
  },
};
