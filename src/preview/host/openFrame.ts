import { DocumentSettings, type SerializedSettings } from "./documentSettings";
import { EventType } from "./events";
import type { ExcelHost } from "./excelHost";
import { type Message, MessageCategory, type Reply } from "./protocol";
import { requirementSets } from "./requirementSets";

/** How an add-in's page is told which parts it runs in: 1 shared runtime, 2 custom functions, 3 both. */
const sharedRuntimeWithFunctions = 3;

const MessageType = { request: 0, response: 1 } as const;
const ResponseType = { toCall: 0, event: 1 } as const;
const Operation = { registerEvent: 1, unregisterEvent: 2 } as const;

/** Numbers of office.js: settings, the one call that carries everything of Excel, and the answer to any other. */
const loadSettings = 75;
const saveSettings = 76;
const executeRichApiRequest = 93;
const unsupportedCall = 7000;

const selectionEvent = "documentSelectionChanged";
const messageEvent = "richApiMessage";

interface FrameRequest {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data?: {
    DdaMethod?: { DispatchId: number };
    DdaSettingsMethod?: { Properties: SerializedSettings };
    ArrayData?: unknown[];
  };
}

/** What the transport tells whoever shows the page. */
export interface FrameListener {
  /** The page asked for something that Excel does not do here. */
  notEmulated: (what: string) => void;
  /** The page has begun to load and shows nothing yet, or does so anew after a reload. */
  starting?: (page: Window) => void;
}

export interface AddInFrame {
  /** Resolves once the page takes calls of its functions. */
  readonly ready: Promise<void>;
  /** Stops listening and forgets what the page registered. */
  close(): void;
}

/**
 * Shows an add-in's page in a frame and plays Excel on the web for the office.js inside it, over postMessage. The page
 * must be served over https from the same host name.
 */
export function openFrame(
  host: ExcelHost,
  container: HTMLElement,
  page: string | URL,
  listener: FrameListener = { notEmulated: console.error },
): AddInFrame {
  const frame = document.createElement("iframe");
  frame.title = "Add-in";
  const url = new URL(page, window.location.href);
  const connection = new FrameConnection(frame, url, host, listener);
  frame.name = connection.frameName();
  frame.src = url.href;
  container.append(frame);
  return connection;
}

class FrameConnection implements AddInFrame {
  private readonly conversation = `preview-${crypto.randomUUID()}`;
  private readonly addIn = `addin-${crypto.randomUUID()}`;
  private readonly events = new Set<string>();
  private readonly settings: DocumentSettings;
  readonly ready: Promise<void>;
  private unheard: Message[] = [];

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly page: URL,
    private readonly host: ExcelHost,
    private readonly listener: FrameListener,
  ) {
    this.settings = new DocumentSettings(host.workbook);
    this.ready = host.functions.whenReady();
    window.addEventListener("message", this.receive);
    host.onMessages((messages) => {
      this.push(messages);
    });
  }

  /** Excel on the web hands these facts to the page through the name of its window. */
  frameName(): string {
    return JSON.stringify({
      baseFrameName: this.addIn,
      serializerVersion: "1",
      flights: "[]",
      hostInfo: `Excel|Web|16.01|en-US|||disableLogging|${String(sharedRuntimeWithFunctions)}`,
      xdmInfo: `${this.conversation}|${this.addIn}|${window.location.origin}`,
    });
  }

  close(): void {
    window.removeEventListener("message", this.receive);
    this.host.onMessages(() => undefined);
    this.host.pageIsGone();
    this.frame.remove();
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== this.page.origin) return;
    const request = parseRequest(event.data);
    if (request?._messageType !== MessageType.request) return;
    if (request._actionType === Operation.registerEvent) this.registerEvent(request);
    else if (request._actionType === Operation.unregisterEvent) this.unregisterEvent(request);
    else this.answerCall(request);
  };

  private registerEvent(request: FrameRequest): void {
    this.events.add(request._actionName);
    if (request._actionName === selectionEvent) {
      this.host.events.register(EventType.selectionChangedInDocument, "");
    }
    this.reply(request, { Error: 0 });
    const messages = this.unheard;
    this.unheard = [];
    this.push(messages);
  }

  private unregisterEvent(request: FrameRequest): void {
    this.events.delete(request._actionName);
    if (request._actionName === selectionEvent) {
      this.host.events.unregister(EventType.selectionChangedInDocument, "");
    }
    this.reply(request, { Error: 0 });
  }

  private answerCall(request: FrameRequest): void {
    const name = request._actionName;
    if (name === "ContextActivationManager_getAppContextAsync") this.begin(request);
    else if (name === "executeMethod") this.execute(request);
    else {
      if (name !== "ContextActivationManager_notifyHost") this.listener.notEmulated(name);
      this.reply(request, null);
    }
  }

  /** The page starts, or starts anew after a reload. */
  private begin(request: FrameRequest): void {
    this.host.pageIsGone();
    this.events.clear();
    this.unheard = [];
    if (this.frame.contentWindow) this.listener.starting?.(this.frame.contentWindow);
    this.reply(request, this.appContext());
  }

  private appContext(): Record<string, unknown> {
    return {
      _id: this.addIn,
      _appInstanceId: this.addIn,
      _addinName: "Preview",
      _appName: 16,
      _appVersion: 16,
      _appMinorVersion: 0,
      _hostFullVersion: "16.0.99999.0",
      _appUILocale: "en-US",
      _dataLocale: "en-US",
      _docUrl: "https://preview.invalid/Book1.xlsx",
      _clientMode: 1,
      _settings: this.settings.load(),
      _reason: 0,
      _osfControlType: 2,
      _eToken: "",
      _correlationId: crypto.randomUUID(),
      _appDomains: [],
      _initialDisplayMode: 1,
      _requirementMatrix: JSON.stringify(requirementSets),
    };
  }

  private execute(request: FrameRequest): void {
    const dispatch = request._data?.DdaMethod?.DispatchId;
    if (dispatch === loadSettings || dispatch === saveSettings) this.exchangeSettings(request);
    else this.executeRichApi(request, dispatch);
  }

  /** `Office.context.document.settings`, saved or read anew. */
  private exchangeSettings(request: FrameRequest): void {
    const given = request._data?.DdaSettingsMethod?.Properties;
    if (given) this.settings.save(given);
    const Settings = this.settings.load().map(([Name, Value]) => ({ Name, Value }));
    this.reply(request, { Version: 1, Error: 0, Settings });
  }

  private executeRichApi(request: FrameRequest, dispatch: number | undefined): void {
    const [, , , , body, , flags] = request._data?.ArrayData ?? [];
    if (dispatch !== executeRichApiRequest || typeof body !== "string") {
      this.listener.notEmulated(`call ${String(dispatch)} of the common API`);
      this.reply(request, { Version: 1, Error: unsupportedCall });
      return;
    }
    this.host
      .process(body, typeof flags === "number" ? flags : 0, (reply) => {
        this.reply(request, payload(reply));
        if ("response" in reply && reply.response.Error?.Code === "NotImplemented") {
          this.listener.notEmulated(reply.response.Error.Message);
        }
      })
      .catch((error: unknown) => {
        this.listener.notEmulated(String(error));
        this.reply(request, { Version: 1, Error: unsupportedCall });
      });
  }

  private push(messages: Message[]): void {
    const selection = messages.filter(isSelection);
    const others = messages.filter((message) => !isSelection(message));
    if (selection.length > 0 && this.events.has(selectionEvent)) this.sendEvent(selectionEvent, {});
    if (others.length === 0) return;
    if (!this.events.has(messageEvent)) {
      this.unheard.push(...others);
      return;
    }
    const entries = others.map((it) => [it.category, it.type, it.target, it.text, 0, false]);
    this.sendEvent(messageEvent, { ArrayData: entries });
  }

  private sendEvent(name: string, data: unknown): void {
    this.post({
      _actionName: name,
      _conversationId: this.conversation,
      _correlationId: -1,
      _responseType: ResponseType.event,
      _data: data,
    });
  }

  private reply(request: FrameRequest, data: unknown): void {
    this.post({
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _responseType: ResponseType.toCall,
      _data: data,
    });
  }

  private post(message: Record<string, unknown>): void {
    const envelope = {
      _messageType: MessageType.response,
      _errorCode: 0,
      _origin: window.location.origin,
      _serializerVersion: 1,
      ...message,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(envelope), this.page.origin);
  }
}

function parseRequest(data: unknown): FrameRequest | null {
  if (typeof data !== "string") return null;
  try {
    return JSON.parse(data) as FrameRequest;
  } catch {
    return null;
  }
}

function payload(reply: Reply): unknown {
  if ("refused" in reply) return { Version: 1, Error: reply.refused };
  const headers = ["content-type", "application/json"];
  return { Version: 1, Error: 0, Data: [200, headers, JSON.stringify(reply.response)] };
}

function isSelection({ category, type }: Message): boolean {
  return category === MessageCategory.event && type === EventType.selectionChangedInDocument;
}
