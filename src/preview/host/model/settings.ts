import type { HostContext } from "../hostContext";
import { settingPrefix as prefix } from "../documentSettings";
import { HostObject, type Members } from "../members";
import { findKey, StoreItem, storeKeys } from "./storeItems";

/** `workbook.settings`: what the add-in keeps with the file. */
export class SettingCollection extends HostObject {
  override readonly members: Members<SettingCollection> = settingsMembers;

  constructor(readonly context: HostContext) {
    super();
  }
}

const settingsMembers: Members<SettingCollection> = {
  className: "SettingCollection",
  items: ({ context }) =>
    storeKeys(context, prefix).map((key) => new SettingObject(context, prefix, key)),
  item: ({ context }, given) => {
    const key = findKey(context, prefix, given.text(0));
    return key === undefined ? null : new SettingObject(context, prefix, key);
  },
  methods: {
    add: ({ context }, given) => {
      const key = findKey(context, prefix, given.text(0)) ?? given.text(0);
      const setting = new SettingObject(context, prefix, key);
      setting.value = given.at(1);
      return setting;
    },
  },
};

class SettingObject extends StoreItem {
  override readonly members: Members<SettingObject> = settingMembers;
}

const settingMembers: Members<SettingObject> = {
  className: "Setting",
  scalars: {
    _Id: { get: ({ key }) => key },
    key: { get: ({ key }) => key },
    value: {
      get: ({ value }) => value,
      set: (setting, value) => {
        setting.value = value;
      },
    },
  },
  methods: {
    delete: (setting) => {
      setting.remove();
    },
  },
};
