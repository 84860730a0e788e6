export function dayAfter(isoDate: string): string;
