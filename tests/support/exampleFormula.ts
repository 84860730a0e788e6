/** An array constant as rows of cells. */
export type Rows = readonly (readonly Literal[])[];
export type Literal = number | string | boolean | ErrorLiteral | null;

/** An error written out, as Excel hands it to a function that takes errors. */
export interface ErrorLiteral {
  readonly type: "Error";
  readonly basicType: "Error";
  readonly basicValue: string;
}

/** A formula such as `=LINCHPIN.HHI({60;30;10}, , 100)`; null is an argument left out. */
export interface FormulaCall {
  readonly id: string;
  readonly given: readonly (Literal | Rows | FormulaCall)[];
}

export const isCall = (value: unknown): value is FormulaCall =>
  typeof value === "object" && value !== null && "id" in value && "given" in value;

export function parseFormula(text: string): FormulaCall {
  const reader = new FormulaReader(text.trim());
  reader.expect(/=/y, "=");
  const call = reader.call();
  reader.end();
  return call;
}

/** What an example says that the cell shows: a literal, an array constant for a whole spill, or plain text. */
export function parseShown(text: string): Literal | Rows {
  try {
    const reader = new FormulaReader(text.trim());
    const value = reader.value();
    reader.end();
    return isCall(value) ? text : value;
  } catch {
    return text;
  }
}

class FormulaReader {
  private at = 0;

  constructor(private readonly text: string) {}

  call(): FormulaCall {
    const id = this.expect(/LINCHPIN\.([A-Z][A-Z0-9_]*)\s*\(/y, "LINCHPIN.NAME(")[1] ?? "";
    const given: (Literal | Rows | FormulaCall)[] = [];
    if (this.take(/\s*\)/y)) return { id, given };
    for (;;) {
      given.push(this.peek(/\s*[,)]/y) ? null : this.value());
      if (this.take(/\s*\)/y)) return { id, given };
      this.expect(/\s*,/y, ", or )");
    }
  }

  value(): Literal | Rows | FormulaCall {
    this.take(/\s+/y);
    if (this.take(/\{/y)) return this.rows();
    return this.peek(/LINCHPIN\./y) ? this.call() : this.literal();
  }

  private rows(): Rows {
    const rows: Literal[][] = [];
    for (;;) {
      const row = [this.literal()];
      while (this.take(/\s*,/y)) row.push(this.literal());
      rows.push(row);
      if (this.take(/\s*\}/y)) break;
      this.expect(/\s*;/y, "; or }");
    }
    const width = rows[0]?.length;
    if (rows.some((row) => row.length !== width)) this.fail("rows of one length");
    return rows;
  }

  private literal(): Literal {
    this.take(/\s+/y);
    const text = this.take(/"((?:[^"]|"")*)"/y);
    if (text) return (text[1] ?? "").replaceAll('""', '"');
    const truth = this.take(/(TRUE|FALSE)\b/iy);
    if (truth) return truth[0].toUpperCase() === "TRUE";
    const error = this.take(/#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/y);
    if (error) return { type: "Error", basicType: "Error", basicValue: error[0] };
    const number = this.expect(/[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?(%?)/iy, "a value");
    return number[1] === "%" ? parseFloat(number[0]) / 100 : Number(number[0]);
  }

  peek(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  expect(pattern: RegExp, wanted: string): RegExpExecArray {
    return this.take(pattern) ?? this.fail(wanted);
  }

  end(): void {
    this.take(/\s+/y);
    if (this.at < this.text.length) this.fail("the end");
  }

  private fail(wanted: string): never {
    throw new Error(`${this.text}\n${" ".repeat(this.at)}^ ${wanted} is needed here`);
  }
}
