import { type Kernels, kernelsWith } from "../kernels/kernels";

/** Columns of a panel, and panels that are worked on together. */
const [wide, together] = [4, 8];

/** As `factorisePlainly`, to the same bits; undefined where there is no kernel. */
export function factoriseByKernel(
  values: Float64Array,
  n: number,
  order: Int32Array,
): boolean | undefined {
  const at = layoutOf(n);
  const kernels = kernelsWith(at.bytes);
  if (kernels === undefined) return undefined;
  load(kernels, values, n, at);
  if (kernels.factorise(at.matrix, at.row, at.size, at.room, at.order) === 0) return false;
  const figures = new Float64Array(kernels.memory.buffer, at.matrix);
  const row = at.row / 8;
  for (let i = 0; i < n; i++) values.set(figures.subarray(i * row, i * row + n), i * n);
  order.set(new Int32Array(kernels.memory.buffer, at.order, n));
  return true;
}

/** As `invertPlainly`, to the same bits; false where there is no kernel. */
export function invertByKernel(
  values: Float64Array,
  n: number,
  order: Int32Array,
  inverse: Float64Array,
): boolean {
  const at = layoutOf(n);
  const kernels = kernelsWith(at.bytes);
  if (kernels === undefined) return false;
  load(kernels, values, n, at);
  for (let begin = 0; begin < n; begin += wide * together) {
    const panels = Math.min(together, (at.size - begin) / wide);
    kernels.invert(at.matrix, at.row, at.size, at.room, begin, panels);
    const columns = Math.min(wide * together, n - begin);
    const figures = new Float64Array(kernels.memory.buffer, at.room);
    for (let column = 0; column < columns; column++) {
      let from = Math.floor(column / wide) * at.size * wide + (column % wide);
      const end = n * n;
      for (let to = order[begin + column] as number; to < end; to += n, from += wide) {
        inverse[to] = figures[from] as number;
      }
    }
  }
  return true;
}

interface Layout {
  /** Rows, filled up to whole panels by those of the identity. */
  readonly size: number;
  /** Bytes from row to row. */
  readonly row: number;
  readonly matrix: number;
  readonly room: number;
  readonly order: number;
  readonly bytes: number;
}

function layoutOf(n: number): Layout {
  const size = Math.ceil(n / wide) * wide;
  // Rows a whole page apart would push each other out of the cache.
  const row = 8 * (size % 64 === 0 ? size + wide : size);
  const matrix = 0;
  const room = matrix + size * row;
  const order = room + 8 * size * wide * together;
  return { size, row, matrix, room, order, bytes: order + 4 * size };
}

function load({ memory }: Kernels, values: Float64Array, n: number, at: Layout): void {
  const figures = new Float64Array(memory.buffer, at.matrix);
  const row = at.row / 8;
  for (let i = 0; i < n; i++) {
    figures.set(values.subarray(i * n, i * n + n), i * row);
    figures.fill(0, i * row + n, i * row + at.size);
  }
  for (let i = n; i < at.size; i++) {
    figures.fill(0, i * row, i * row + at.size);
    figures[i * row + i] = 1;
  }
}
