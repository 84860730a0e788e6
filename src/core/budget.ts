/**
 * What one call may take, in steps of its innermost loop, each an addition or so with its loads and stores.
 * On an ordinary machine they take one second or two, and so less than five on one that is half as fast:
 * after that Excel gives up on an add-in that is silent. They are counted and not timed, so that a question
 * is answered on every machine or on none.
 */
export const mostSteps = 3.5e8;

/** The same for work that may find no answer: that it does not is said within a second. */
export const mostTried = mostSteps / 2;

/** Thrown where the steps are used up; the calculation says what to do instead. */
export class BudgetSpent extends Error {}

/** The steps left of one call, shared by everything that it tries. */
export class Budget {
  private remaining: number;

  constructor(private whole = mostTried) {
    this.remaining = whole;
  }

  get spent(): number {
    return this.whole - this.remaining;
  }

  get left(): number {
    return this.remaining;
  }

  spend(steps: number): void {
    this.remaining -= steps;
    if (this.remaining < 0) throw new BudgetSpent();
  }

  /** More steps, for work that has turned out to be worth them. */
  grant(steps: number): void {
    this.whole += steps;
    this.remaining += steps;
  }

  /** Whether so many steps are left, for work that is known beforehand. */
  allows(steps: number): boolean {
    return steps <= this.remaining;
  }
}
