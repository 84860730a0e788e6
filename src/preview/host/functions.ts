import {
  type Argument,
  type CellValue,
  type ErrorArgument,
  FunctionError,
  type FunctionMetadata,
  type Invocation,
} from "../workbook/workbook";
import type { Habits } from "./habits";
import { functionInvocation, type Message, MessageCategory } from "./protocol";

type Answer = CellValue | (CellValue | ErrorArgument)[][];

interface Waiting {
  message: Message;
  resolve: (answer: Answer) => void;
  reject: (reason: FunctionError) => void;
}

/** How an answer that failed names its error. Anything else is an exception nobody turned into an error. */
const errorCodes: Record<number, string> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};
/** Excel takes these from cells, and not from functions: CustomFunctions.ErrorCode. What it shows then is inferred. */
const fromCellsOnly = new Set(["#REF!", "#NAME?"]);

const CallFlag = { cancelable: 1, stream: 2, allowsErrors: 4 } as const;

/** Carries calls of the add-in's functions to its page, and the answers back. */
export class FunctionCalls {
  private namespace = "";
  private readonly metadata = new Map<string, FunctionMetadata>();
  private readonly waiting = new Map<number, Waiting>();
  /** Calls on their way to the page or back. */
  private delayed = 0;
  private nextId = 1;
  private ready = false;
  private unsent: Message[] = [];
  private onReady: (() => void)[] = [];

  constructor(
    private readonly send: (messages: Message[]) => void,
    private readonly habits: Habits,
  ) {}

  describe(namespace: string, functions: FunctionMetadata[]): void {
    this.namespace = namespace;
    for (const one of functions) this.metadata.set(one.id, one);
  }

  /** Whether a text calls one of the add-in's functions. */
  isCalledIn(text: string): boolean {
    return this.namespace !== "" && text.toUpperCase().includes(`${this.namespace.toUpperCase()}.`);
  }

  /** The add-in's page can take calls; those that came before, or were lost with an earlier page, go out now. */
  pageIsReady(): void {
    this.ready = true;
    this.unsent = [];
    const lost = Array.from(this.waiting.values(), ({ message }) => message);
    if (lost.length > 0) this.send(lost);
    for (const resolve of this.onReady.splice(0)) resolve();
  }

  whenReady(): Promise<void> {
    return this.ready ? Promise.resolve() : new Promise((resolve) => this.onReady.push(resolve));
  }

  /** Whether any call has no answer yet. */
  get areAwaited(): boolean {
    return this.waiting.size + this.delayed > 0;
  }

  /** Whether a page that is there has a call to answer. */
  get isPageAsked(): boolean {
    return this.ready && this.waiting.size > 0;
  }

  pageIsGone(): void {
    this.ready = false;
  }

  /** A `FunctionCall`, to be given to the workbook. */
  readonly call = async (invocation: Invocation): Promise<Answer> => {
    await this.pass();
    try {
      return await this.ask(invocation);
    } finally {
      await this.pass();
    }
  };

  private pass(): Promise<void> {
    const { delay, later } = this.habits;
    if (delay === 0) return Promise.resolve();
    this.delayed++;
    return new Promise((resolve) => {
      later(() => {
        this.delayed--;
        resolve();
      }, delay);
    });
  }

  private ask(invocation: Invocation): Promise<Answer> {
    const metadata = this.metadata.get(invocation.function);
    const error = invocation.arguments.flat(2).find(isErrorArgument);
    if (error && metadata?.allowErrorForDataTypeAny !== true) {
      return Promise.reject(new FunctionError(error.basicValue, ""));
    }
    return new Promise((resolve, reject) => {
      const id = this.nextId++;
      const message = invocationMessage(id, invocation, metadata);
      this.waiting.set(id, { message, resolve, reject });
      this.sendSoon(message);
    });
  }

  /** Answers as the page gives them: [id, true, value, …] or [id, false, sentence, code, …]. */
  takeResults(results: unknown[]): void {
    for (const result of results) {
      const [id, succeeded, value, code] = result as [number, boolean, unknown, unknown];
      const call = this.waiting.get(id);
      if (!call) continue;
      this.waiting.delete(id);
      if (succeeded) settle(call, value);
      else call.reject(new FunctionError(errorName(code), typeof value === "string" ? value : ""));
    }
  }

  /** Calls of one moment travel together, as Excel sends them. */
  private sendSoon(message: Message): void {
    if (!this.ready) return;
    if (this.unsent.push(message) > 1) return;
    queueMicrotask(() => {
      const messages = this.unsent;
      this.unsent = [];
      if (messages.length > 0) this.send(messages);
    });
  }
}

function invocationMessage(
  id: number,
  invocation: Invocation,
  metadata: FunctionMetadata | undefined,
): Message {
  const { cancelable, stream, requiresAddress, requiresParameterAddresses } =
    metadata?.options ?? {};
  const flags =
    (cancelable === true ? CallFlag.cancelable : 0) |
    (stream === true ? CallFlag.stream : 0) |
    (metadata?.allowErrorForDataTypeAny === true ? CallFlag.allowsErrors : 0);
  const body = [
    id,
    invocation.function,
    invocation.arguments.map(argumentOnWire),
    requiresAddress === true ? invocation.address : null,
    flags,
    requiresParameterAddresses === true ? invocation.parameterAddresses : null,
  ];
  return {
    category: MessageCategory.functionCall,
    type: functionInvocation,
    target: "",
    text: JSON.stringify(body),
  };
}

function argumentOnWire(argument: Argument): unknown {
  if (Array.isArray(argument)) return argument.map((row) => row.map(argumentOnWire));
  return isErrorArgument(argument)
    ? { type: "CustomFunctionError", code: argument.basicValue }
    : argument;
}

function settle(call: Waiting, value: unknown): void {
  try {
    call.resolve(Array.isArray(value) ? value.map(rowOf) : single(value));
  } catch (error) {
    call.reject(error instanceof FunctionError ? error : new FunctionError("#VALUE!", ""));
  }
}

function rowOf(row: unknown): (CellValue | ErrorArgument)[] {
  const cells: unknown[] = Array.isArray(row) ? row : [row];
  return cells.map((cell) => {
    const error = errorResult(cell);
    return error ? { type: "Error", basicValue: error.error } : plain(cell);
  });
}

function single(value: unknown): CellValue {
  const error = errorResult(value);
  if (error) throw error;
  return plain(value);
}

/** Excel shows 0 for null; an object other than an error is a data type that needs a newer Excel. */
function plain(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  throw new FunctionError("#VALUE!", "");
}

/** An error that was returned rather than thrown. */
function errorResult(value: unknown): FunctionError | null {
  if (typeof value !== "object" || value === null) return null;
  const { type, basicValue, message } = value as Record<string, unknown>;
  if (type !== "Error" || typeof basicValue !== "string") return null;
  const shown = fromCellsOnly.has(basicValue) ? "#VALUE!" : basicValue;
  return new FunctionError(shown, typeof message === "string" ? message : "");
}

function errorName(code: unknown): string {
  return (typeof code === "number" ? errorCodes[code] : undefined) ?? "#VALUE!";
}

export function isErrorArgument(value: unknown): value is ErrorArgument {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && "basicValue" in value
  );
}
