import { WorkbookError } from "../workbook/workbook";
import { Arguments } from "./arguments";

/**
 * How a class of Office.js states what it can do here: `scalars` are the values it loads and takes, `navigations` the
 * objects it leads to, `methods` what can be called, all under their names in Office.js. A member that is not stated
 * fails loudly, so that nothing an add-in relies on is silently missing.
 */
export interface Members<T> {
  className: string;
  scalars?: Record<string, Scalar<T>>;
  navigations?: Record<string, (target: T) => HostObject | null>;
  methods?: Record<string, Method<T>>;
  /** For collections: everything in it, and one item by what getItem takes. */
  items?: (target: T) => HostObject[];
  item?: (target: T, given: Arguments) => HostObject | null;
}

export type Method<T> = (target: T, given: Arguments) => unknown;

export interface Scalar<T> {
  get: (target: T) => unknown;
  set?: (target: T, value: unknown) => void;
}

/** An object the add-in holds a proxy of. */
export abstract class HostObject {
  abstract readonly members: Members<never>;

  /** What lets the proxy find its object again: {Id}, {_Id} or {_ReferenceId}. */
  identity(): Record<string, unknown> {
    return {};
  }
}

export class NotEmulated extends WorkbookError {
  constructor(member: string) {
    super("NotImplemented", `not emulated: ${member}`);
  }
}

const membersOf = (object: HostObject) => object.members as unknown as Members<HostObject>;

export function isCollection(object: HostObject): boolean {
  return membersOf(object).items !== undefined;
}

export function collectionItems(object: HostObject): HostObject[] {
  return membersOf(object).items?.(object) ?? [];
}

export function scalarNames(object: HostObject): string[] {
  return Object.keys(membersOf(object).scalars ?? {});
}

export function hasScalar(object: HostObject, name: string): boolean {
  return own(membersOf(object).scalars, name) !== undefined;
}

export function readScalar(object: HostObject, name: string): unknown {
  const scalar = own(membersOf(object).scalars, name);
  if (!scalar) throw notEmulated(object, name);
  return scalar.get(object);
}

export function setScalar(object: HostObject, name: string, value: unknown): void {
  const scalar = own(membersOf(object).scalars, name);
  if (!scalar?.set) throw notEmulated(object, `${name} (set)`);
  scalar.set(object, value);
}

export function hasNavigation(object: HostObject, name: string): boolean {
  return own(membersOf(object).navigations, name) !== undefined;
}

export function navigate(object: HostObject, name: string): HostObject | null {
  const navigation = own(membersOf(object).navigations, name);
  if (!navigation) throw notEmulated(object, name);
  return navigation(object);
}

export function callMethod(object: HostObject, name: string, given: unknown[]): unknown {
  const method = own(membersOf(object).methods, name) ?? standardMethod(object, name);
  if (!method) throw notEmulated(object, name);
  return method(object, new Arguments(`${classOf(object)}.${name}`, given));
}

export function indexItem(object: HostObject, given: unknown[]): HostObject {
  const item = membersOf(object).item;
  if (!item) throw notEmulated(object, "getItem");
  const found = item(object, new Arguments(`${classOf(object)}.getItem`, given));
  if (!found) throw itemNotFound();
  return found;
}

/** What every collection answers from its `items` and `item`. */
function standardMethod(object: HostObject, name: string): Method<HostObject> | undefined {
  const { items, item } = membersOf(object);
  if (!items) return undefined;
  if (name === "getCount") return () => items(object).length;
  if (name === "getItemAt") {
    return (_, given) => {
      const found = items(object)[given.integer(0)];
      if (!found) throw itemNotFound();
      return found;
    };
  }
  if (name === "getItem" && item) return (_, given) => indexItem(object, given.values);
  if (name === "getItemOrNullObject" && item) return (_, given) => item(object, given);
  return undefined;
}

export function classOf(object: HostObject): string {
  return membersOf(object).className;
}

export function itemNotFound(): WorkbookError {
  return new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
}

function notEmulated(object: HostObject, name: string): NotEmulated {
  return new NotEmulated(`${classOf(object)}.${name}`);
}

function own<V>(record: Record<string, V> | undefined, name: string): V | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
