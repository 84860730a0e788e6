import { textOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, type Members, type Scalar } from "../members";
import { findKey, StoreItem, storeKeys } from "./storeItems";

/** `workbook.properties`: title, author and the like, and the add-in's own under `custom`. */
export class DocumentPropertiesObject extends HostObject {
  override readonly members: Members<DocumentPropertiesObject> = propertiesMembers;

  constructor(readonly context: HostContext) {
    super();
  }
}

function property(name: string): Scalar<DocumentPropertiesObject> {
  const key = `property:${name}`;
  return {
    get: ({ context }) => context.workbook.store.get(key) ?? "",
    set: ({ context }, value) => {
      context.workbook.store.set(key, textOf(value, `DocumentProperties.${name}`));
    },
  };
}

const editable = ["title", "subject", "author", "keywords", "comments", "category", "company"];

const propertiesMembers: Members<DocumentPropertiesObject> = {
  className: "DocumentProperties",
  scalars: Object.fromEntries(editable.map((name) => [name, property(name)])),
  navigations: { custom: ({ context }) => new CustomPropertyCollection(context) },
};

const prefix = "customProperty:";

class CustomPropertyCollection extends HostObject {
  override readonly members: Members<CustomPropertyCollection> = customMembers;

  constructor(readonly context: HostContext) {
    super();
  }
}

const customMembers: Members<CustomPropertyCollection> = {
  className: "CustomPropertyCollection",
  items: ({ context }) =>
    storeKeys(context, prefix).map((key) => new CustomPropertyObject(context, prefix, key)),
  item: ({ context }, given) => {
    const key = findKey(context, prefix, given.text(0));
    return key === undefined ? null : new CustomPropertyObject(context, prefix, key);
  },
  methods: {
    add: ({ context }, given) => {
      const key = findKey(context, prefix, given.text(0)) ?? given.text(0);
      const custom = new CustomPropertyObject(context, prefix, key);
      custom.value = given.at(1);
      return custom;
    },
    deleteAll: ({ context }) => {
      for (const key of storeKeys(context, prefix)) context.workbook.store.delete(prefix + key);
    },
  },
};

class CustomPropertyObject extends StoreItem {
  override readonly members: Members<CustomPropertyObject> = customPropertyMembers;
}

const customPropertyMembers: Members<CustomPropertyObject> = {
  className: "CustomProperty",
  scalars: {
    key: { get: ({ key }) => key },
    type: {
      get: ({ value }) => {
        if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
        return typeof value === "boolean" ? "Boolean" : "String";
      },
    },
    value: {
      get: ({ value }) => value,
      set: (custom, value) => {
        custom.value = value;
      },
    },
  },
  methods: {
    delete: (custom) => {
      custom.remove();
    },
  },
};
