export function helpFiles(): Record<string, string>;
