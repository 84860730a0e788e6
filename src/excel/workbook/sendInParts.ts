import type { Conversation } from "./conversation";

/**
 * Sends what many items ask for or write, so many of them at once, as a request and its answer must each stay
 * below Excel's 5 MB. Answers are taken in the items' order.
 */
export async function sendInParts<Item, Sent>(
  context: Pick<Conversation, "sync">,
  items: readonly Item[],
  atOnce: number,
  send: (item: Item) => Sent,
  take?: (sent: Sent, item: Item) => void,
  signal?: AbortSignal,
): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) {
    signal?.throwIfAborted();
    const part = items.slice(from, from + atOnce);
    const sent = part.map(send);
    // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- a request must stay below Excel's 5 MB
    await context.sync();
    part.forEach((item, at) => take?.(sent[at] as Sent, item));
  }
}
