import { EventType } from "../../../src/preview/host/events";
import type { ExcelHost } from "../../../src/preview/host/excelHost";
import { type Message, type Reply, refusals } from "../../../src/preview/host/protocol";

interface BridgeRequest {
  id: number;
  flags: number;
  message: { body: unknown };
}

/** The native bridge that office.js looks for before it is evaluated; it joins the proxies to an emulated Excel. */
export class HostBridge {
  onMessageFromHost: ((text: string) => void) | null = null;
  private closed = false;

  constructor(private readonly host: ExcelHost) {
    host.onMessages((messages) => {
      this.push(messages);
    });
    // Over this bridge the proxies listen for it without asking.
    host.events.register(EventType.selectionChangedInDocument, "");
  }

  sendMessageToHost(text: string): void {
    if (this.closed) return;
    const { id, flags, message } = JSON.parse(text) as BridgeRequest;
    const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    const failed = (error: unknown) => {
      this.answer(id, 500, { error: { code: "GeneralException", message: String(error) } });
    };
    this.host
      .process(body, flags, (reply) => {
        this.answer(id, statusOf(reply), contentOf(reply));
      })
      .catch(failed);
  }

  /** The page is gone: nothing reaches it any more. */
  close(): void {
    this.closed = true;
  }

  private answer(id: number, statusCode: number, content: unknown): void {
    const body = JSON.stringify(content);
    this.deliver({ id, type: 1, message: { statusCode, headers: {}, body } });
  }

  private push(messages: Message[]): void {
    const entries = messages.map(({ category, type, target, text }) => ({
      messageCategory: category,
      messageType: type,
      targetId: target,
      message: text,
      isRemoteOverride: false,
    }));
    this.deliver({ id: null, type: 3, message: { entries } });
  }

  private deliver(message: object): void {
    if (!this.closed) this.onMessageFromHost?.(JSON.stringify(message));
  }
}

function statusOf(reply: Reply): number {
  return "refused" in reply ? 400 : 200;
}

function contentOf(reply: Reply): unknown {
  return "refused" in reply ? { error: refusals[reply.refused] } : reply.response;
}
