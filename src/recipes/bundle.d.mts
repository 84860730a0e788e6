export interface BundledFile {
  readonly path: string;
  readonly text: string;
}

export function bundle(): {
  readonly files: readonly BundledFile[];
  readonly datasets: number;
  readonly rows: number;
};

export function bundledLabels(): string[][];
