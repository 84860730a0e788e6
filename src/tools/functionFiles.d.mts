export interface FunctionFile {
  readonly family: string;
  readonly name: string;
  readonly path: string;
}

export function functionFiles(): FunctionFile[];
export function exportName(id: string): string;
