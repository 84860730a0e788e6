/** The messages between office.js and Excel, as far as they matter here. Names are those on the wire. */

export const PathType = {
  Global: 1,
  New: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  Set: 4,
  Trace: 5,
} as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** In step with Arguments: the path of an argument that is an object, 0 for a plain one. */
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
  /** True where the add-in gave the object up: no reference is kept for it. */
  D?: boolean;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface BatchRequest {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
  AutoKeepReference?: boolean;
}

export interface BatchError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface BatchResponse {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: BatchError;
}

/** A request is answered, or refused as a whole with one of office.js' own numbers. */
export type Reply = { response: BatchResponse } | { refused: RefusalCode };

export const Refusal = {
  cellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;
export type RefusalCode = (typeof Refusal)[keyof typeof Refusal];

/** What office.js says for each, and its status. */
export const refusals: Record<RefusalCode, { code: string; message: string }> = {
  5004: {
    code: "InvalidOperationInCellEditMode",
    message:
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  },
  5103: {
    code: "RequestPayloadSizeLimitExceeded",
    message: "The request payload size has exceeded the limit.",
  },
  5104: {
    code: "ResponsePayloadSizeLimitExceeded",
    message: "The response payload size has exceeded the limit.",
  },
};

/** Request flag: wait for the end of cell editing instead of failing (`delayForCellEdit`). */
export const delayForCellEditFlag = 64;

/** Something Excel tells the add-in without being asked. */
export interface Message {
  category: number;
  type: number;
  target: string;
  text: string;
}

export const MessageCategory = { functionCall: 1, event: 65_536 } as const;
export const functionInvocation = 1000;
