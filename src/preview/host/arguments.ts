import { WorkbookError } from "../workbook/workbook";

/** The refusal Excel gives for almost any bad argument; `what` adds the place, which Excel leaves out. */
export function invalidArgument(what: string): WorkbookError {
  return new WorkbookError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. (${what})`,
  );
}

/** What a method was called with. Each reader refuses a value of another kind as Excel does. */
export class Arguments {
  constructor(
    readonly member: string,
    readonly values: unknown[],
  ) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  integer(index: number): number {
    const value = this.optionalNumber(index);
    if (value === undefined || !Number.isInteger(value)) throw this.invalid(index);
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.at(index) === undefined ? undefined : this.integer(index);
  }

  optionalNumber(index: number): number | undefined {
    const value = this.at(index);
    if (value !== undefined && typeof value !== "number") throw this.invalid(index);
    return value;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== "string") throw this.invalid(index);
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.at(index) === undefined ? undefined : this.text(index);
  }

  optionalFlag(index: number): boolean | undefined {
    const value = this.at(index);
    if (value !== undefined && typeof value !== "boolean") throw this.invalid(index);
    return value;
  }

  choice<const C extends string>(index: number, choices: readonly C[], missing: C): C {
    const value = this.at(index) ?? missing;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw this.invalid(index);
    return found;
  }

  invalid(index: number): WorkbookError {
    return invalidArgument(`argument ${String(index + 1)} of ${this.member}`);
  }
}

export function textOf(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(what);
  return value;
}

export function numberOf(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

export function flagOf(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(what);
  return value;
}

export function choiceOf<const C extends string>(
  value: unknown,
  choices: readonly C[],
  what: string,
): C {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument(what);
  return found;
}

/** A property bag with no key beyond `keys`: a misspelt key must not pass in silence. */
export function bagOf<const K extends string>(
  value: unknown,
  keys: readonly K[],
  what: string,
): Partial<Record<K, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidArgument(what);
  }
  const unknown = Object.keys(value).find((key) => !(keys as readonly string[]).includes(key));
  if (unknown !== undefined) {
    throw new WorkbookError("NotImplemented", `not emulated: ${what}.${unknown}`);
  }
  return value;
}
