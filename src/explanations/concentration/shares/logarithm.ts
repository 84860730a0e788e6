export const logarithm = (share: number): number => (share === 0 ? 0 : share * Math.log(share));
