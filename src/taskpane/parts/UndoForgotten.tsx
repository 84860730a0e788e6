import { SmallText } from "./SmallText";

/**
 * Said before a step that hides or deletes a sheet: Excel then empties its list of Undo. `back` says what takes the
 * step back instead.
 */
export function UndoForgotten({ back }: { readonly back?: string }) {
  return (
    <SmallText>This clears Excel’s Undo list.{back === undefined ? "" : ` ${back}`}</SmallText>
  );
}
