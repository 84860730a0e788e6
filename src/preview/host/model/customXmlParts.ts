import { invalidArgument } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, itemNotFound, type Members } from "../members";
import { StoreItem, storeKeys } from "./storeItems";

const prefix = "xmlPart:";

/** `workbook.customXmlParts`, or those of one namespace. */
export class CustomXmlPartCollection extends HostObject {
  override readonly members: Members<CustomXmlPartCollection> = partsMembers;

  constructor(
    readonly context: HostContext,
    readonly namespace: string | null,
  ) {
    super();
  }

  get parts(): CustomXmlPart[] {
    const all = storeKeys(this.context, prefix).map(
      (key) => new CustomXmlPart(this.context, prefix, key),
    );
    return this.namespace === null ? all : all.filter((part) => part.namespace === this.namespace);
  }
}

const partsMembers: Members<CustomXmlPartCollection> = {
  className: "CustomXmlPartCollection",
  items: ({ parts }) => parts,
  item: ({ parts }, given) => parts.find(({ key }) => key === given.text(0)) ?? null,
  methods: {
    add: ({ context }, given) => {
      const part = new CustomXmlPart(context, prefix, `{${crypto.randomUUID().toUpperCase()}}`);
      part.value = checkedXml(given.text(0));
      return part;
    },
    getByNamespace: ({ context }, given) => new CustomXmlPartCollection(context, given.text(0)),
    getOnlyItem: ({ parts }) => {
      const [only, second] = parts;
      if (!only || second) throw itemNotFound();
      return only;
    },
    getOnlyItemOrNullObject: ({ parts }) => (parts.length === 1 ? (parts[0] ?? null) : null),
  },
};

class CustomXmlPart extends StoreItem {
  override readonly members: Members<CustomXmlPart> = partMembers;

  override identity(): Record<string, unknown> {
    return { Id: this.key };
  }

  get xml(): string {
    return typeof this.value === "string" ? this.value : "";
  }

  get namespace(): string {
    return /^[^>]*?\sxmlns=["']([^"']*)["']/.exec(rootElement(this.xml))?.[1] ?? "";
  }
}

const partMembers: Members<CustomXmlPart> = {
  className: "CustomXmlPart",
  scalars: {
    id: { get: ({ key }) => key },
    namespaceUri: { get: ({ namespace }) => namespace },
  },
  methods: {
    getXml: ({ xml }) => xml,
    setXml: (part, given) => {
      part.value = checkedXml(given.text(0));
    },
    delete: (part) => {
      part.remove();
    },
  },
};

function rootElement(xml: string): string {
  return xml.replace(/^\s*(<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*/, "");
}

/** Looks at the outermost element only: enough to refuse what is no XML at all. */
function checkedXml(xml: string): string {
  const name = /^<([A-Za-z_][\w:.-]*)/.exec(rootElement(xml))?.[1];
  const closed = name !== undefined && new RegExp(`(</${name}\\s*>|/>)\\s*$`).test(xml);
  if (!closed) throw invalidArgument("the XML of a part");
  return xml;
}
