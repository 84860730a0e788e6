import {
  collectionItems,
  hasNavigation,
  hasScalar,
  type HostObject,
  isCollection,
  navigate,
  readScalar,
  scalarNames,
} from "./members";
import type { QueryInfo } from "./protocol";

type Answer = Record<string, unknown>;

/** Answers `load`: the members asked for, under their names on the wire. */
export function answerQuery(object: HostObject, query: QueryInfo): Answer {
  const select = (query.Select ?? []).map(withoutItems).filter((path) => path !== "$none");
  const expand = (query.Expand ?? []).map(withoutItems);
  const everything = select.length === 0 && (query.Select ?? []).length === 0;
  const paths = everything ? ["*"] : select;
  return isCollection(object)
    ? answerCollection(object, [...paths, ...expand], query)
    : answerObject(object, [...paths, ...expand]);
}

function answerCollection(collection: HostObject, paths: string[], query: QueryInfo): Answer {
  const own = paths.filter((path) => hasScalar(collection, path));
  const answer: Answer = collection.identity();
  for (const name of own) answer[wireName(name)] = readScalar(collection, name);
  const wanted = paths.filter((path) => !own.includes(path));
  if (wanted.length === 0 && own.length > 0) return answer;
  const start = query.Skip ?? 0;
  const end = query.Top === undefined ? undefined : start + query.Top;
  answer["_Items"] = collectionItems(collection)
    .slice(start, end)
    .map((item) => answerObject(item, wanted));
  return answer;
}

function answerObject(object: HostObject, paths: string[]): Answer {
  const answer: Answer = object.identity();
  for (const path of paths) addPath(answer, object, path.split(/[/.]/));
  return answer;
}

function addPath(answer: Answer, object: HostObject, [head = "", ...rest]: string[]): void {
  if (head === "*") {
    for (const name of scalarNames(object)) answer[wireName(name)] = readScalar(object, name);
  } else if (rest.length === 0 && !hasNavigation(object, head)) {
    answer[wireName(head)] = readScalar(object, head);
  } else {
    const child = navigate(object, head);
    const path = rest.length === 0 ? "*" : rest.join("/");
    const before = answer[wireName(head)];
    const added = child && answerQuery(child, { Select: [path] });
    answer[wireName(head)] = added && {
      ...(before as Answer | undefined),
      ...mergeItems(before, added),
    };
  }
}

/** Two loads of one collection ("columns/name,columns/index") meet in the same items. */
function mergeItems(before: unknown, added: Answer): Answer {
  const earlier = (before as Answer | undefined)?.["_Items"];
  const later = added["_Items"];
  if (!Array.isArray(earlier) || !Array.isArray(later)) return added;
  const items = later.map((item: Answer, index) => ({ ...(earlier[index] as Answer), ...item }));
  return { ...added, _Items: items };
}

function withoutItems(path: string): string {
  return path.replace(/^items\/?/i, "") || "*";
}

/** "getRange" is "GetRange" on the wire, "_KeepReference" stays. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function memberName(wire: string): string {
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}
