export function shiftDecimal(text: string, places: number): string;
