import { Failure } from "../../core/failure";
import type { Reader } from "./reader";

/** "values (value 3)", as a calculation tells a figure of a list, which knows no cells. */
const numbered = /^(\w+) \(value (\d+)\)/;

/** Puts the cell's place in its range where a failure's sentence counts the values of an argument. */
export function placer(
  parameters: Readonly<Record<string, Reader<unknown>>>,
  given: readonly unknown[],
): <T>(thrown: T) => T {
  const names = Object.keys(parameters);
  return <T>(thrown: T): T => {
    if (!(thrown instanceof Failure)) return thrown;
    const [counted, name = "", number = ""] = numbered.exec(thrown.sentence) ?? [];
    const placeOf = parameters[name]?.placeOf;
    if (counted === undefined || placeOf === undefined) return thrown;
    const place = placeOf(given[names.indexOf(name)], Number(number) - 1);
    const sentence = `${name}${place}${thrown.sentence.slice(counted.length)}`;
    return new Failure(thrown.code, sentence) as T & Failure;
  };
}
