/** Calls by Excel that began in this page, and those that came to an end. */
export interface CallCount {
  readonly begun: number;
  readonly ended: number;
}

let begun = 0;
let ended = 0;

/** So far. Excel says nowhere whether it has asked a function anew; who waits for results compares two counts. */
export const callCount = (): CallCount => ({ begun, ended });

/** The same function, its calls counted from the question to the answer. */
export function counted<A extends never[]>(call: (...given: A) => unknown): typeof call {
  return (...given) => {
    begun++;
    let answer: unknown;
    try {
      answer = call(...given);
    } catch (thrown) {
      ended++;
      throw thrown;
    }
    if (answer instanceof Promise) return answer.finally(() => ended++);
    ended++;
    return answer;
  };
}
