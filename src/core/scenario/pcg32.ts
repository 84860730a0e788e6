const multiplierHigh = 0x5851f42d;
const multiplierLow = 0x4c957f2d;
const twoTo32 = 0x1_0000_0000;

/**
 * PCG32 (XSH-RR), the generator of every simulation here: state·6364136223846793005 + increment modulo 2⁶⁴,
 * of which each step gives 32 permuted bits. O'Neill, PCG: A Family of Simple Fast Space-Efficient
 * Statistically Good Algorithms for Random Number Generation (2014). Seed and stream as in its reference
 * code; the 64 bits are kept as two halves, so that every machine gives the same bits.
 */
export class Pcg32 {
  private high = 0;
  private low = 0;
  private readonly incrementHigh: number;
  private readonly incrementLow: number;

  /** Both whole numbers from 0 to 2⁵³. */
  constructor(seed: number, stream = 54) {
    this.incrementHigh = Math.floor(stream / (twoTo32 / 2)) >>> 0;
    this.incrementLow = ((stream << 1) | 1) >>> 0;
    this.step();
    const sum = this.low + (seed >>> 0);
    this.high = (this.high + Math.floor(seed / twoTo32) + (sum >= twoTo32 ? 1 : 0)) >>> 0;
    this.low = sum >>> 0;
    this.step();
  }

  /** The next 32 bits, as a whole number from 0. */
  next(): number {
    const { high, low } = this;
    this.step();
    // Bits 27 to 58 of (state ≫ 18) xor state, turned right by the state's top five.
    const mixedHigh = (high >>> 18) ^ high;
    const mixedLow = ((high << 14) | (low >>> 18)) ^ low;
    const word = (mixedHigh << 5) | (mixedLow >>> 27);
    const turn = high >>> 27;
    return ((word >>> turn) | (word << (-turn & 31))) >>> 0;
  }

  /** The next number within 0 to 1, ends excluded: the middle of one of 2³² equal steps. */
  uniform(): number {
    return (this.next() + 0.5) / twoTo32;
  }

  private step(): void {
    const { high, low } = this;
    const lowest = (low & 0xffff) * (multiplierLow & 0xffff);
    const middleA = (low >>> 16) * (multiplierLow & 0xffff) + (lowest >>> 16);
    const middleB = (low & 0xffff) * (multiplierLow >>> 16) + (middleA & 0xffff);
    const carried = (low >>> 16) * (multiplierLow >>> 16) + (middleA >>> 16) + (middleB >>> 16);
    const productLow = (Math.imul(low, multiplierLow) >>> 0) + this.incrementLow;
    this.low = productLow >>> 0;
    this.high =
      (carried +
        Math.imul(high, multiplierLow) +
        Math.imul(low, multiplierHigh) +
        this.incrementHigh +
        (productLow >= twoTo32 ? 1 : 0)) >>>
      0;
  }
}
