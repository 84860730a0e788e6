/**
 * Gaussian elimination on tiles of 4 × 4 figures, which stay in registers while a product of rows and columns is
 * taken off. From every figure its products are taken one after another in the order of the plain path
 * (`core/linear-algebra/plainElimination.ts`), multiplied and subtracted apart, so that both round alike.
 *
 * The matrix lies row by row, `row` bytes each; what is worked on lies in panels of four columns, n rows of 32
 * bytes. n is a multiple of 4.
 */
const PANEL_ROW: usize = 32;
/** Panels that go through the factors together, while those lie in the cache. */
const PANELS: i32 = 8;

/** L·U of the matrix at `a` in its place, by partial pivoting; `order` says where each row came from. False where it is singular. */
export function factorise(a: usize, row: usize, n: i32, room: usize, order: usize): bool {
  const panel = (n as usize) * PANEL_ROW;
  for (let i = 0; i < n; i++) store<i32>(order + ((i as usize) << 2), i);
  for (let begin = 0; begin < n; begin += PANELS * 4) {
    const panels = min(PANELS, (n - begin) >> 2);
    move(a + ((begin as usize) << 3), row, n, room, panels, true);
    for (let i = 0; i < n; i += 4) {
      const factors = a + (i as usize) * row;
      for (let p = 0; p < panels; p++) {
        const top = room + (p as usize) * panel;
        const at = top + (i as usize) * PANEL_ROW;
        takeOff(at, factors, row, top, min(i, begin), 8);
        if (i < begin) solveLower(at, factors + ((i as usize) << 3), row);
      }
    }
    for (let p = 0; p < panels; p++) {
      const k = begin + (p << 2);
      const top = room + (p as usize) * panel;
      const done = a + ((begin as usize) << 3);
      for (let i = begin; i < n; i += 4) {
        const factors = done + (i as usize) * row;
        const at = top + (i as usize) * PANEL_ROW;
        takeOff(at, factors, row, top + (begin as usize) * PANEL_ROW, min(i, k) - begin, 8);
        if (i < k) solveLower(at, factors + (((i - begin) as usize) << 3), row);
      }
      for (let column = 0; column < 4; column++) {
        const pivot = k + column;
        const from = largest(top + ((column as usize) << 3), pivot, n);
        if (from < 0) return false;
        if (from != pivot) {
          exchange(a, row, pivot, from, (n as usize) << 3);
          exchange(order, 4, pivot, from, 4);
          for (let q = p; q < panels; q++) {
            exchange(room + (q as usize) * panel, PANEL_ROW, pivot, from, PANEL_ROW);
          }
        }
        eliminate(top, pivot, column, n);
      }
      move(a + ((k as usize) << 3), row, n, top, 1, false);
    }
  }
  return true;
}

/** Columns from `begin` on of the inverse of L·U, as so many panels in `room`. */
export function invert(a: usize, row: usize, n: i32, room: usize, begin: i32, panels: i32): void {
  const panel = (n as usize) * PANEL_ROW;
  memory.fill(room, 0, (panels as usize) * panel);
  for (let p = 0; p < panels; p++) {
    const one = room + (p as usize) * panel + ((begin + (p << 2)) as usize) * PANEL_ROW;
    for (let t: usize = 0; t < 4; t++) store<f64>(one + t * (PANEL_ROW + 8), 1);
  }
  for (let i = begin; i < n; i += 4) {
    const factors = a + (i as usize) * row;
    for (let p = 0; p < panels; p++) {
      const top = room + (p as usize) * panel + (begin as usize) * PANEL_ROW;
      const at = top + ((i - begin) as usize) * PANEL_ROW;
      takeOff(at, factors + ((begin as usize) << 3), row, top, i - begin, 8);
      solveLower(at, factors + ((i as usize) << 3), row);
    }
  }
  const last = (n - 1) as usize;
  for (let i = n - 4; i >= 0; i -= 4) {
    const factors = a + (i as usize) * row;
    for (let p = 0; p < panels; p++) {
      const top = room + (p as usize) * panel;
      const at = top + (i as usize) * PANEL_ROW;
      takeOff(at, factors + (last << 3), row, top + last * PANEL_ROW, n - 4 - i, -8);
      solveUpper(at, factors + ((i as usize) << 3), row);
    }
  }
}

/** From four rows of a panel: the sum of `count` factors times rows of a panel from b on, up or down by the sign of `step`. */
function takeOff(at: usize, a: usize, row: usize, b: usize, count: i32, step: isize): void {
  const row2 = row << 1;
  const row3 = row2 + row;
  let c0 = v128.load(at);
  let c1 = v128.load(at, 16);
  let c2 = v128.load(at, 32);
  let c3 = v128.load(at, 48);
  let c4 = v128.load(at, 64);
  let c5 = v128.load(at, 80);
  let c6 = v128.load(at, 96);
  let c7 = v128.load(at, 112);
  for (; count > 0; count--) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    let factor = v128.load_splat<f64>(a);
    c0 = f64x2.sub(c0, f64x2.mul(factor, left));
    c1 = f64x2.sub(c1, f64x2.mul(factor, right));
    factor = v128.load_splat<f64>(a + row);
    c2 = f64x2.sub(c2, f64x2.mul(factor, left));
    c3 = f64x2.sub(c3, f64x2.mul(factor, right));
    factor = v128.load_splat<f64>(a + row2);
    c4 = f64x2.sub(c4, f64x2.mul(factor, left));
    c5 = f64x2.sub(c5, f64x2.mul(factor, right));
    factor = v128.load_splat<f64>(a + row3);
    c6 = f64x2.sub(c6, f64x2.mul(factor, left));
    c7 = f64x2.sub(c7, f64x2.mul(factor, right));
    a += step;
    b += step << 2;
  }
  v128.store(at, c0);
  v128.store(at, c1, 16);
  v128.store(at, c2, 32);
  v128.store(at, c3, 48);
  v128.store(at, c4, 64);
  v128.store(at, c5, 80);
  v128.store(at, c6, 96);
  v128.store(at, c7, 112);
}

/** Four rows of a panel over the unit triangle at l. */
function solveLower(at: usize, l: usize, row: usize): void {
  for (let i: usize = 1; i < 4; i++) {
    l += row;
    for (let j: usize = 0; j < i; j++) takeOffRow(at, i, j, l + (j << 3));
  }
}

/** Four rows of a panel over the triangle at u, from the last. */
function solveUpper(at: usize, u: usize, row: usize): void {
  u += 3 * row;
  for (let i: isize = 3; i >= 0; i--) {
    for (let j: isize = 3; j > i; j--)
      takeOffRow(at, i as usize, j as usize, u + ((j as usize) << 3));
    const pivot = v128.load_splat<f64>(u + ((i as usize) << 3));
    const to = at + (i as usize) * PANEL_ROW;
    v128.store(to, f64x2.div(v128.load(to), pivot));
    v128.store(to, f64x2.div(v128.load(to, 16), pivot), 16);
    u -= row;
  }
}

function takeOffRow(at: usize, to: usize, from: usize, factorAt: usize): void {
  const factor = v128.load_splat<f64>(factorAt);
  from = at + from * PANEL_ROW;
  to = at + to * PANEL_ROW;
  v128.store(to, f64x2.sub(v128.load(to), f64x2.mul(factor, v128.load(from))));
  v128.store(to, f64x2.sub(v128.load(to, 16), f64x2.mul(factor, v128.load(from, 16))), 16);
}

/** The row whose figure in a column is largest, the first of equals; -1 where that is 0 or no finite number. */
function largest(column: usize, from: i32, n: i32): i32 {
  let most = abs(load<f64>(column + (from as usize) * PANEL_ROW));
  for (let i = from + 1; i < n; i++) {
    const size = abs(load<f64>(column + (i as usize) * PANEL_ROW));
    if (size > most) {
      most = size;
      from = i;
    }
  }
  return most > 0 && most < Infinity ? from : -1;
}

/** Below the pivot in a column of a panel, the factors; right of them, what is left. */
function eliminate(top: usize, pivot: i32, column: i32, n: i32): void {
  const pivotRow = top + (pivot as usize) * PANEL_ROW;
  const by = load<f64>(pivotRow + ((column as usize) << 3));
  for (let i = pivot + 1; i < n; i++) {
    const at = top + (i as usize) * PANEL_ROW;
    const factor = load<f64>(at + ((column as usize) << 3)) / by;
    store<f64>(at + ((column as usize) << 3), factor);
    for (let j = ((column as usize) + 1) << 3; j < PANEL_ROW; j += 8) {
      store<f64>(at + j, load<f64>(at + j) - factor * load<f64>(pivotRow + j));
    }
  }
}

/** Two rows change places. */
function exchange(start: usize, row: usize, one: i32, other: i32, bytes: usize): void {
  const a = start + (one as usize) * row;
  const b = start + (other as usize) * row;
  for (let i: usize = 0; i < bytes; i += 4) {
    const kept = load<i32>(a + i);
    store<i32>(a + i, load<i32>(b + i));
    store<i32>(b + i, kept);
  }
}

/** Figures go from rows into panels, or back. */
function move(a: usize, row: usize, n: i32, top: usize, panels: i32, isInto: bool): void {
  for (let i = 0; i < n; i++) {
    for (let p = 0; p < panels; p++) {
      const line = a + (p as usize) * PANEL_ROW;
      const at = top + (p as usize) * (n as usize) * PANEL_ROW;
      const from = isInto ? line : at;
      const to = isInto ? at : line;
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
    }
    a += row;
    top += PANEL_ROW;
  }
}
