import type { Nullable } from "@univerjs/core";
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/preset-sheets-core";
import type { Argument, CellValue, ErrorArgument, FunctionMetadata } from "../workbook";

export const WAITING = "#GETTING_DATA";

type Scalar = CellValue | null | ErrorArgument;
type Parameter = FunctionMetadata["parameters"][number];

/** What a formula gave a function: its arguments as the add-in wants them, or the error that is the result. */
export type Given = { arguments: Argument[] } | { error: string; sentence?: string };

/** Reads the arguments as Excel passes them; see `Argument`. */
export function readArguments(metadata: FunctionMetadata, variants: FunctionVariantType[]): Given {
  const { parameters } = metadata;
  const repeats = parameters.at(-1)?.repeating === true;
  const required = parameters.filter((it) => !it.optional && !it.repeating).length;
  if (variants.length < required || (!repeats && variants.length > parameters.length)) {
    return { error: "#VALUE!", sentence: countSentence(metadata, required, variants.length) };
  }
  const read = variants.map((variant, index) => {
    return readArgument(variant, parameters[Math.min(index, parameters.length - 1)]);
  });
  const errors = read.flatMap(errorsIn);
  if (errors.includes(WAITING)) return { error: WAITING };
  const [first] = errors;
  if (first !== undefined && !metadata.allowErrorForDataTypeAny) return { error: first };
  return { arguments: fill(read, parameters, repeats) };
}

/** One entry a parameter: null for what was left out, a list for what repeats. */
function fill(read: Argument[], parameters: Parameter[], repeats: boolean): Argument[] {
  const single = repeats ? parameters.length - 1 : parameters.length;
  const filled = Array.from({ length: single }, (_, index) => read[index] ?? null);
  return repeats ? [...filled, read.slice(single) as unknown as Argument] : filled;
}

function readArgument(variant: FunctionVariantType, parameter: Parameter | undefined): Argument {
  const matrix = parameter?.dimensionality === "matrix";
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) {
    const scalar = convert(readScalar(value), parameter);
    return matrix ? [[scalar]] : scalar;
  }
  const rows = (value as ArrayValueObject)
    .getArrayValue()
    .map((row) => Array.from(row, (cell) => convert(readScalar(cell), parameter)));
  if (matrix) return rows;
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return single === undefined ? { type: "Error", basicValue: "#VALUE!" } : single;
}

function readScalar(value: Nullable<BaseValueObject>): Scalar {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { type: "Error", basicValue: errorType(value) };
  if (value.isLambda()) return { type: "Error", basicValue: "#VALUE!" };
  return value.getValue();
}

function errorType(value: BaseValueObject): string {
  return (value as BaseValueObject & { getErrorType(): string }).getErrorType();
}

/** Excel converts to the parameter's declared type and refuses what does not convert; "any" stays as it is. */
function convert(value: Scalar, parameter: Parameter | undefined): Scalar {
  if (value === null || typeof value === "object") return value;
  const refused: ErrorArgument = { type: "Error", basicValue: "#VALUE!" };
  switch (parameter?.type) {
    case "number": {
      const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
      return Number.isNaN(number) ? refused : number;
    }
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      if (typeof value !== "string") return Boolean(value);
      return /^(true|false)$/i.test(value) ? value.toLowerCase() === "true" : refused;
    default:
      return value;
  }
}

function errorsIn(argument: Argument): string[] {
  const cells = Array.isArray(argument) ? argument.flat() : [argument];
  return cells.flatMap((cell) => {
    return cell !== null && typeof cell === "object" ? [cell.basicValue] : [];
  });
}

/** Excel does not let such a formula be entered; here it is, and says why it gives no result. */
function countSentence(metadata: FunctionMetadata, required: number, given: number): string {
  const most = metadata.parameters.length;
  const range = required === most ? String(most) : `${String(required)} to ${String(most)}`;
  const names = metadata.parameters.map((it) => (it.optional ? `[${it.name}]` : it.name));
  return `${metadata.name} takes ${range} arguments (${names.join(", ")}), not ${String(given)}.`;
}
