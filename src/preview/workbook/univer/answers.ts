import { type FunctionCall, FunctionError, type Invocation } from "../workbook";

type Value = Awaited<ReturnType<FunctionCall>>;
export type Answer = { value: Value } | { error: string; sentence: string };

/** Kept answers; the oldest go first. Far more than a sheet that stays quick can hold. */
const MOST_ANSWERS = 20_000;
/** Keys repeat the arguments, so large ranges count for more: about 64 MB of text. */
const MOST_CHARACTERS = 32_000_000;

/**
 * What the add-in answered, by function and arguments, so that calculating again with the same
 * arguments needs no second call and no waiting. Its functions are pure.
 */
export class Answers {
  private readonly kept = new Map<string, Answer>();
  private characters = 0;
  private readonly asked = new Set<string>();
  private generation = 0;

  constructor(
    private readonly call: FunctionCall,
    private readonly arrived: (key: string) => void,
  ) {}

  get pending(): number {
    return this.asked.size;
  }

  /** The answer, or null: it has been asked for and `arrived` will be told. */
  find(invocation: Invocation, key: string): Answer | null {
    const answer = this.kept.get(key);
    if (answer) {
      this.kept.delete(key);
      this.kept.set(key, answer);
      return answer;
    }
    if (!this.asked.has(key)) void this.ask(invocation, key);
    return null;
  }

  /** What is on its way is dropped too: it was computed before. */
  forget(): void {
    this.generation++;
    this.asked.clear();
    this.kept.clear();
    this.characters = 0;
  }

  private async ask(invocation: Invocation, key: string): Promise<void> {
    const { generation } = this;
    this.asked.add(key);
    const answer = await this.answerTo(invocation);
    if (generation !== this.generation) return;
    this.asked.delete(key);
    this.keep(key, answer);
    this.arrived(key);
  }

  private async answerTo(invocation: Invocation): Promise<Answer> {
    try {
      return { value: await this.call(invocation) };
    } catch (error) {
      if (error instanceof FunctionError) return { error: error.error, sentence: error.sentence };
      return { error: "#VALUE!", sentence: error instanceof Error ? error.message : String(error) };
    }
  }

  private keep(key: string, answer: Answer): void {
    this.kept.set(key, answer);
    this.characters += key.length;
    for (const oldest of this.kept.keys()) {
      const full = this.kept.size > MOST_ANSWERS || this.characters > MOST_CHARACTERS;
      if (!full || oldest === key) break;
      this.kept.delete(oldest);
      this.characters -= oldest.length;
    }
  }
}
