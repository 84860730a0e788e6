const LOCK = "linchpin-preview-workbook";
/** A page that is reloaded may take seconds to let go of its lock, and answers nobody any more. */
const PATIENCE = 10_000;

type Message = "who is there" | "here";

/** Whether no other tab keeps its workbook; from then on this one does, until it is closed. */
export function isFirstTab(): Promise<boolean> {
  const channel = new BroadcastChannel(LOCK);
  const asking = new AbortController();
  return new Promise((resolve) => {
    const giveUp = (): void => {
      asking.abort();
      channel.close();
      resolve(false);
    };
    const patience = setTimeout(giveUp, PATIENCE);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data === "here") giveUp();
    };
    const untilClosed = () => {
      clearTimeout(patience);
      channel.onmessage = ({ data }: MessageEvent<Message>) => {
        if (data === "who is there") say(channel, "here");
      };
      resolve(true);
      return new Promise<void>(() => undefined);
    };
    say(channel, "who is there");
    navigator.locks.request(LOCK, { signal: asking.signal }, untilClosed).catch(() => {
      clearTimeout(patience);
      resolve(false);
    });
  });
}

function say(channel: BroadcastChannel, message: Message): void {
  channel.postMessage(message);
}
