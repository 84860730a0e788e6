declare function univerPatches(this: { resourcePath: string }, source: string): string;
declare namespace univerPatches {
  /** Which files of Univer are patched. */
  const file: RegExp;
}
export = univerPatches;
