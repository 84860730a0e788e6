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
  for (const [head, rests] of byHead(paths)) {
    if (head === "*") {
      for (const name of scalarNames(object)) answer[wireName(name)] = readScalar(object, name);
    } else if (rests.length === 0 && !hasNavigation(object, head)) {
      answer[wireName(head)] = readScalar(object, head);
    } else {
      const child = navigate(object, head);
      const select = rests.length === 0 ? ["*"] : rests;
      answer[wireName(head)] = child && answerQuery(child, { Select: select });
    }
  }
  return answer;
}

/** "format/font/bold" and "format/fill/color" are both asked of the format. */
function byHead(paths: string[]): Map<string, string[]> {
  const heads = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split(/[/.]/);
    const rests = heads.get(head) ?? [];
    if (rest.length > 0) rests.push(rest.join("/"));
    heads.set(head, rests);
  }
  return heads;
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
