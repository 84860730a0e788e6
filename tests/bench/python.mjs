import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";

/** What the peers in Python are, each over data of its own in the shape of ours. It times itself, without its data. */
const program = String.raw`
import sys, time
import numpy as np, networkx as nx, scipy.linalg as sl
rng = np.random.default_rng(1)
def square(n): return rng.random((n, n)) * 0.9 / n
def inverse(n):
    a = square(n); return lambda: sl.inv(np.eye(n) - a)
def multipliers(n):
    a = square(n); return lambda: sl.solve((np.eye(n) - a).T, np.ones(n))
def tail(n):
    x = rng.random(n); k = n // 20; return lambda: np.partition(x, n - k)[n - k:].mean()
def halts(n):
    p = rng.random(100) / 10
    def run():
        hits = 0
        for _ in range(0, n, 10000):
            fails = rng.random((10000, 100)) < p
            hits += int((fails[:, 0::2] & fails[:, 1::2]).any(axis=1).sum())
        return hits / n
    return run
def bill(n):
    each = n // 12
    rows = [(f"item {t}-{i}", "product" if t == 0 else f"item {t-1}-{p}", 1.0, 5.0, "ABCDE"[i % 5])
        for t in range(12) for i, p in enumerate(rng.integers(0, each, each))]
    def run():
        g = nx.DiGraph(); own = {}; by = {}
        for item, parent, q, value, origin in rows:
            own[item] = (value, origin); g.add_edge(parent, item, quantity=q)
        units = dict.fromkeys(g, 0.0); units["product"] = 1.0
        for item in nx.topological_sort(g):
            value, origin = own.get(item, (0.0, "")); by[origin] = by.get(origin, 0.0) + units[item] * value
            for part, edge in g.adj[item].items(): units[part] += units[item] * edge["quantity"]
        return by
    return run
def path(n):
    days = rng.integers(1, 10, n).tolist(); back = rng.integers(0, 5, n).tolist()
    edges = [(f"a{max(0, i - 1 - back[i])}", f"a{i}", days[i]) for i in range(1, n)]
    def run():
        g = nx.DiGraph(); g.add_weighted_edges_from(edges)
        return nx.dag_longest_path_length(g)
    return run
made = {}
for line in sys.stdin:
    name, n = line.split(); key = (name, n)
    if key not in made: made.clear(); made[key] = globals()[name](int(n))
    start = time.process_time(); made[key](); print((time.process_time() - start) * 1000, flush=True)
`;

/** One thread, as ours has. */
const env = { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" };

/** The first python3 that has numpy, scipy and networkx: the system's may, where another stands before it on the path. */
const interpreter = ["python3", "/usr/bin/python3"].find(
  (python) => spawnSync(python, ["-c", "import numpy, scipy, networkx"], { env }).status === 0,
);

/** Whether there is one. */
export const hasPython = interpreter !== undefined;

/**
 * Python, kept running, so that its turns can alternate with ours.
 *
 * @returns {{ run: (peer: string, size: number) => Promise<number>, end: () => void }}
 */
export function python() {
  if (interpreter === undefined) throw new Error("No python3 has numpy, scipy and networkx.");
  const child = spawn(interpreter, ["-c", program], { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(peer, size) {
      child.stdin.write(`${peer} ${size}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`Python ended at ${peer}.`);
      return Number(value);
    },
    end: () => child.stdin.end(),
  };
}
