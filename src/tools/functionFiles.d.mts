export interface FunctionFile {
  readonly family: string;
  readonly name: string;
  readonly path: string;
}

export interface FunctionPart {
  readonly path: string;
  readonly holds: string;
}

export function functionFiles(): FunctionFile[];
export const withoutFigures: readonly string[];
export function partsOf(file: FunctionFile): Record<string, FunctionPart>;
export function missingParts(file: FunctionFile): string[];
export function exportName(id: string): string;
