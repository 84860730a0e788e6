/** What is said of a worksheet function: its doc comment in parts, as help.json brings it to the pane. */
export interface FunctionHelp {
  readonly id: string;
  readonly family: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly signature: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly description: string;
  }[];
  readonly returns: string;
  readonly equations: readonly string[];
  /** `result` is absent where it depends on the build. */
  readonly examples: readonly { readonly formula: string; readonly result?: string }[];
  readonly limits: readonly string[];
  readonly sources: readonly string[];
  readonly questions: readonly string[];
  readonly related: readonly string[];
}
