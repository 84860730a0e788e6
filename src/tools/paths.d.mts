export const root: string;
export const addinOutput: string;
export const previewOutput: string;
export const cache: string;
