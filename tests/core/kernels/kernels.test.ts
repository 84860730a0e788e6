import packed from "../../../src/core/kernels/kernels.json";
import type * as Kernels from "../../../src/core/kernels/kernels";
import type * as Lu from "../../../src/core/linear-algebra/luFactors";
import type * as Simulation from "../../../src/core/chokepoint/haltSimulation";
import { LuFactors } from "../../../src/core/linear-algebra/luFactors";
import type { FaultTree } from "../../../src/core/chokepoint/faultTree";

const given = globalThis.WebAssembly;
afterEach(() => {
  Object.assign(globalThis, { WebAssembly: given });
});

/** An engine as it may be, with modules that have met no other. */
function answersWith(WebAssembly: unknown): Answers {
  Object.assign(globalThis, { WebAssembly });
  const answers: Answers[] = [];
  jest.isolateModules(() => {
    const { kernelsWith } = jest.requireActual<typeof Kernels>("../../../src/core/kernels/kernels");
    const { LuFactors } = jest.requireActual<typeof Lu>(
      "../../../src/core/linear-algebra/luFactors",
    );
    const { haltSimulation } = jest.requireActual<typeof Simulation>(
      "../../../src/core/chokepoint/haltSimulation",
    );
    const n = 50;
    const values = Float64Array.from({ length: n * n }, (_, i) => Math.sin(i * i));
    const inverse = LuFactors.of({ rows: n, columns: n, values })!.inverse();
    const halts = haltSimulation(tree, 50_000, 7).probability;
    answers.push({ isThere: kernelsWith(1) !== undefined, inverse: [...inverse.values], halts });
  });
  return answers[0]!;
}

interface Answers {
  readonly isThere: boolean;
  readonly inverse: number[];
  readonly halts: number;
}

const tree: FaultTree = {
  events: [0.1, 0.2, 0.3].map((probability, i) => ({ name: `event ${i}`, probability })),
  gates: [{ atLeast: 2, inputs: [0, 1, 2] }],
  top: ~0,
};

function refusing(): unknown {
  const Module = function (): never {
    throw new Error("Refused to compile: 'wasm-unsafe-eval' is not allowed.");
  };
  return { Module };
}

test.each([
  ["without WebAssembly", undefined],
  ["on a page whose policy forbids it", refusing()],
  ["where its memory is not to be had", withoutMemory()],
])("%s the answers are the same", (_, WebAssembly) => {
  const usual = answersWith(given);
  expect(usual.isThere).toBe(true);
  const plain = answersWith(WebAssembly);
  expect(plain.isThere).toBe(false);
  expect(plain.inverse).toEqual(usual.inverse);
  expect(plain.halts).toBe(usual.halts);
  expect(usual.halts).toBeGreaterThan(0);
  expect(usual.inverse).toHaveLength(2500);
});

test("a question too large for their memory does without them, a smaller one does not", () => {
  jest.isolateModules(() => {
    const { kernelsWith } = jest.requireActual<typeof Kernels>("../../../src/core/kernels/kernels");
    expect(kernelsWith(2 ** 40)).toBeUndefined();
    expect(kernelsWith(1)?.memory.buffer.byteLength).toBeGreaterThan(0);
  });
});

test("what a question leaves in their memory is in no later answer", () => {
  const inverseOf = (n: number, of: (i: number) => number): Float64Array | undefined =>
    LuFactors.of({
      rows: n,
      columns: n,
      values: Float64Array.from({ length: n * n }, (_, i) => of(i)),
    })?.inverse().values;
  const figures = (i: number): number => Math.cos(i * i);
  let compared = 0;
  for (const n of [41, 42, 43, 44]) {
    inverseOf(64, () => NaN);
    const answer = inverseOf(n, figures);
    expect(answer?.every(Number.isFinite)).toBe(true);
    inverseOf(64, (i) => (i % 65 === 0 ? 2 : 0));
    expect(answer).toEqual(inverseOf(n, figures));
    compared++;
  }
  expect(compared).toBe(4);
});

function withoutMemory(): unknown {
  const grow = (): never => {
    throw new RangeError("Maximum memory size exceeded");
  };
  const memory = { buffer: new ArrayBuffer(0), grow };
  return {
    Module: Object,
    Instance: class {
      exports = { memory };
    },
  };
}

test("they are small enough to be compiled at once", () => {
  expect(Buffer.from(packed.wasm, "base64").length).toBeLessThanOrEqual(4096);
});
