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
  /** Of the reference code. */
  static readonly usualStream = 54;

  private high = 0;
  private low = 0;
  private readonly one = new Uint32Array(1);
  private readonly incrementHigh: number;
  private readonly incrementLow: number;

  /** Both whole numbers from 0 to 2⁵³. */
  constructor(seed: number, stream = Pcg32.usualStream) {
    this.incrementHigh = Math.floor(stream / (twoTo32 / 2)) >>> 0;
    this.incrementLow = ((stream << 1) | 1) >>> 0;
    this.next();
    const sum = (this.low >>> 0) + (seed >>> 0);
    this.high = ((this.high >>> 0) + Math.floor(seed / twoTo32) + (sum >= twoTo32 ? 1 : 0)) >>> 0;
    this.low = sum >>> 0;
    this.next();
  }

  /** The next 32 bits, as a whole number from 0. */
  next(): number {
    this.fill(this.one);
    return this.one[0] as number;
  }

  /** The next words, each of 32 bits: the state stays in registers, which takes a third of the time. */
  fill(words: Uint32Array | Int32Array): void {
    let [high, low] = [this.high | 0, this.low | 0];
    const [incrementHigh, incrementLow] = [this.incrementHigh | 0, this.incrementLow | 0];
    for (let i = 0; i < words.length; i++) {
      // Bits 27 to 58 of (state ≫ 18) xor state, turned right by the state's top five.
      const mixedHigh = (high >>> 18) ^ high;
      const mixedLow = ((high << 14) | (low >>> 18)) ^ low;
      const word = (mixedHigh << 5) | (mixedLow >>> 27);
      const turn = high >>> 27;
      words[i] = (word >>> turn) | (word << (-turn & 31));
      // state·multiplier + increment, by halves of 16 bits where the upper half of a product is needed.
      const [lowest, upper] = [low & 0xffff, low >>> 16];
      const inner = Math.imul(upper, multiplierLow & 0xffff);
      const outer = Math.imul(lowest, multiplierLow >>> 16);
      const first = Math.imul(lowest, multiplierLow & 0xffff);
      const middle = (first >>> 16) + (inner & 0xffff) + (outer & 0xffff);
      const carried =
        Math.imul(upper, multiplierLow >>> 16) + (inner >>> 16) + (outer >>> 16) + (middle >>> 16);
      const nextLow = (Math.imul(low, multiplierLow) + incrementLow) | 0;
      const carry = nextLow >>> 0 < incrementLow >>> 0 ? 1 : 0;
      const crossed = Math.imul(high, multiplierLow) + Math.imul(low, multiplierHigh);
      high = (carried + crossed + incrementHigh + carry) | 0;
      low = nextLow;
    }
    [this.high, this.low] = [high, low];
  }

  /** The next number within 0 to 1, ends excluded: the middle of one of 2³² equal steps. */
  uniform(): number {
    return (this.next() + 0.5) / twoTo32;
  }
}
