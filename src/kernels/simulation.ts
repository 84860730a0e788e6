/**
 * PCG32 (XSH-RR) as `core/scenario/pcg32.ts` documents it, four trials side by side: each begins where the former
 * one ends, which the generator reaches in one step of its own kind (Brown, Random Number Generation with Arbitrary
 * Strides, 1994). So the stream is the same, and no trial waits for the product of another.
 */
const MULTIPLIER: u64 = 6364136223846793005;

let state: u64 = 0;
let increment: u64 = 0;
/** state·strideMultiplier + strideIncrement is the state so many words on as a trial takes. */
let strideMultiplier: u64 = 1;
let strideIncrement: u64 = 0;

/** Begins a stream whose trials take so many words each. */
export function seed(given: f64, stream: i32, words: i32): void {
  increment = ((stream as u64) << 1) | 1;
  state = (increment + (given as u64)) * MULTIPLIER + increment;
  strideMultiplier = 1;
  strideIncrement = 0;
  for (let i = 0; i < words; i++) {
    strideMultiplier *= MULTIPLIER;
    strideIncrement = strideIncrement * MULTIPLIER + increment;
  }
}

/** Of 32 trials, one in each bit, those in which the word drawn for an event is below its limit, a whole number of 64 bits. */
export function draw(limits: usize, events: i32, occurs: usize): void {
  memory.fill(occurs, 0, (events as usize) << 2);
  for (let trial = 0; trial < 32; trial += 4) {
    let a = state;
    let b = stride(a);
    let c = stride(b);
    let d = stride(c);
    let limit = limits;
    let at = occurs;
    for (let event = 0; event < events; event++) {
      const below = load<u64>(limit);
      const bits =
        u32(word(a) < below) |
        (u32(word(b) < below) << 1) |
        ((u32(word(c) < below) << 2) | (u32(word(d) < below) << 3));
      store<u32>(at, load<u32>(at) | (bits << trial));
      a = a * MULTIPLIER + increment;
      b = b * MULTIPLIER + increment;
      c = c * MULTIPLIER + increment;
      d = d * MULTIPLIER + increment;
      limit += 8;
      at += 4;
    }
    state = d;
  }
}

function stride(from: u64): u64 {
  return from * strideMultiplier + strideIncrement;
}

/** The 32 bits that a state gives. */
function word(from: u64): u64 {
  return rotr<u32>((((from >> 18) ^ from) >> 27) as u32, (from >> 59) as u32) as u64;
}
