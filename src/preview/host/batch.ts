import { WorkbookError } from "../workbook/workbook";
import {
  callMethod,
  classOf,
  HostObject,
  indexItem,
  itemNotFound,
  navigate,
  NotEmulated,
  setScalar,
} from "./members";
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
  PathType,
} from "./protocol";
import { answerQuery, memberName } from "./query";

export interface BatchSurroundings {
  readonly root: HostObject;
  /** Objects that do not hang from the root, by their name on the wire. */
  service(name: string): HostObject;
  reference(id: string): HostObject | null;
  /** Called before each action with the member it uses; may throw to make it fail. */
  beforeAction(member: string, changes: boolean): void;
  /** What was written is calculated. */
  calculated(): Promise<void>;
  /** Leaves the thread to the page, which shares it, for a moment. */
  pause(): Promise<void>;
}

/** A batch that takes longer is done in slices: the add-in's page has to answer the user meanwhile. */
const SLICE_MILLISECONDS = 40;

/** Runs one `sync`: actions in order until one fails; what came before the failure stays, as in Excel. */
export async function runBatch(
  surroundings: BatchSurroundings,
  request: BatchRequest,
): Promise<BatchResponse> {
  const batch = new Batch(surroundings, request.ObjectPaths);
  const response: BatchResponse = { Results: [], TraceIds: [] };
  let began = performance.now();
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (performance.now() - began > SLICE_MILLISECONDS) {
        await surroundings.pause();
        began = performance.now();
      }
      if (dependsOnCalculation(action, request)) await surroundings.calculated();
      const value = batch.run(action);
      response.Results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
    } catch (error) {
      response.Error = batchError(error, index, batch.location);
      break;
    }
  }
  return response;
}

/** Whether the request puts values or formulas into cells. */
export function writesCells(request: BatchRequest): boolean {
  return request.Actions.some(
    ({ ActionType: type, Name }) =>
      type === ActionType.Set && (Name === "Values" || Name.startsWith("Formulas")),
  );
}

/** Methods that do the same whatever the cells show, so that they need not wait for it. */
const READS_NOTHING = new Set(["Activate", "Clear", "ClearAll", "Delete", "Select"]);

function dependsOnCalculation(action: Action, request: BatchRequest): boolean {
  if (action.ActionType === ActionType.Query) return true;
  if (action.ActionType === ActionType.Method) return !READS_NOTHING.has(action.Name);
  if (action.ActionType !== ActionType.Instantiate) return false;
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  return path !== undefined && /Spill|Used|Surrounding|Edge/.test(path.Name);
}

function batchError(error: unknown, index: number, location: string): BatchError {
  const refused = error instanceof WorkbookError;
  const code = refused ? error.code : "GeneralException";
  return {
    Code: code,
    Message: refused ? error.message : `The emulated Excel failed: ${String(error)}`,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: code === "ItemNotFound" ? 404 : 400,
  };
}

class Batch {
  /** The member in use, as Excel names the place of an error: "Worksheet.getRange". */
  location = "";
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly surroundings: BatchSurroundings,
    private readonly paths: Record<string, ObjectPath>,
  ) {}

  run(action: Action): unknown {
    this.location = "";
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (action.ActionType === ActionType.Instantiate) return this.instantiate(action, object);
    if (action.ActionType === ActionType.Query) return object && this.query(action, object);
    if (action.ActionType === ActionType.Method) return this.callMethod(action, object);
    if (action.ActionType === ActionType.Set) return this.set(action, object);
    throw new NotEmulated(`action ${String(action.ActionType)} of the protocol`);
  }

  private instantiate(action: Action, object: HostObject | null): unknown {
    const abandoned = this.paths[String(action.ObjectPathId)]?.D === true;
    return object && (abandoned ? {} : object.identity());
  }

  private query(action: Action, object: HostObject): unknown {
    this.location = `${classOf(object)}.load`;
    this.surroundings.beforeAction(this.location, false);
    return answerQuery(object, action.QueryInfo ?? {});
  }

  private callMethod(action: Action, object: HostObject | null): unknown {
    const name = memberName(action.Name);
    if (!object) return this.nullObject(name);
    this.enter(object, name, isChange(name));
    const value = callMethod(object, name, this.arguments(action.ArgumentInfo));
    return value instanceof HostObject ? null : (value ?? null);
  }

  private set(action: Action, object: HostObject | null): null {
    const name = memberName(action.Name);
    if (!object) return this.nullObject(name);
    this.enter(object, name, true);
    setScalar(object, name, this.arguments(action.ArgumentInfo)[0]);
    return null;
  }

  /** The proxies keep references of objects that turn out not to exist; anything else on them is a mistake. */
  private nullObject(name: string): null {
    if (name.startsWith("_")) return null;
    this.location = name;
    throw itemNotFound();
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new NotEmulated(`object path ${String(id)}, which the request does not hold`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.Global) return this.surroundings.root;
    if (path.ObjectPathType === PathType.New) return this.surroundings.service(path.Name);
    if (path.ObjectPathType === PathType.Reference) return this.reference(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    return this.step(parent, path);
  }

  private step(parent: HostObject, path: ObjectPath): HostObject | null {
    const given = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) {
      this.enter(parent, "getItem", false);
      return indexItem(parent, given);
    }
    const name = memberName(path.Name);
    this.enter(parent, name, path.ObjectPathType === PathType.Method && isChange(name));
    if (path.ObjectPathType === PathType.Property) return navigate(parent, name);
    if (path.ObjectPathType !== PathType.Method) {
      throw new NotEmulated(`object path of type ${String(path.ObjectPathType)}`);
    }
    const result = callMethod(parent, name, given);
    return result instanceof HostObject ? result : null;
  }

  private reference(id: string): HostObject {
    const object = this.surroundings.reference(id);
    if (object) return object;
    this.location = "_reference";
    throw new WorkbookError(
      "InvalidReference",
      "This reference is not valid for the current operation.",
    );
  }

  private enter(object: HostObject, name: string, changes: boolean): void {
    this.location = `${classOf(object)}.${name}`;
    this.surroundings.beforeAction(this.location, changes);
  }

  /** Objects among the arguments arrive as path ids: beside the values, or inside a bag as {_ObjectPathId}. */
  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index]));
  }

  private argument(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id > 0) return this.resolve(id);
    if (Array.isArray(id) && Array.isArray(value)) {
      return value.map((one, index) => this.argument(one, (id as unknown[])[index]));
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const bag = value as Record<string, unknown>;
    if (typeof bag["_ObjectPathId"] === "number") return this.resolve(bag["_ObjectPathId"]);
    return Object.fromEntries(Object.entries(bag).map(([k, v]) => [k, this.argument(v, 0)]));
  }
}

function isChange(name: string): boolean {
  return !/^(_|get|load)/.test(name);
}
