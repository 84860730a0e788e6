import { openDuckdb, whileListening, type Duckdb } from "./duckdb";

/** One engine for a file: started when it is first needed, and anew after it was cancelled or has failed. */
export interface KeptEngine {
  readonly use: <T>(signal: AbortSignal, work: (engine: Duckdb) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

export function keptEngine(prepare: (engine: Duckdb) => Promise<void>): KeptEngine {
  let current: Duckdb | null = null;
  const close = (): void => {
    current?.end();
    current = null;
  };
  const started = async (signal: AbortSignal): Promise<Duckdb> => {
    if (current) return current;
    const engine = await openDuckdb(signal);
    current = engine;
    await whileListening(signal, close, () => prepare(engine));
    return engine;
  };
  return {
    close,
    use: async (signal, work) => {
      try {
        const engine = await started(signal);
        return await whileListening(signal, close, () => work(engine));
      } catch (error) {
        // What a failed question has loaded is given back; the next one starts from the file.
        close();
        throw error;
      }
    },
  };
}
