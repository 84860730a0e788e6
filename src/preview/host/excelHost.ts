import type { FunctionMetadata, Workbook } from "../workbook/workbook";
import { runBatch, writesCells } from "./batch";
import { makeFactories } from "./makeFactories";
import type { AreaObject, Factories, HostContext } from "./hostContext";
import { Events } from "./events";
import { Faults } from "./faults";
import { FunctionCalls } from "./functions";
import { type Habits, kindest } from "./habits";
import { type HostObject, NotEmulated } from "./members";
import { AddinInternalService } from "./model/addinInternal";
import { CustomFunctionsService } from "./model/customFunctions";
import { WorkbookObject } from "./model/workbook";
import {
  type BatchRequest,
  delayForCellEditFlag,
  type Message,
  Refusal,
  type Reply,
} from "./protocol";
import { References } from "./references";

/** Plays Excel for one add-in over one workbook. A transport (`frame.ts`, or a test's bridge) carries its messages. */
export class ExcelHost implements HostContext {
  readonly faults = new Faults();
  readonly habits: Habits = kindest();
  readonly undoEmptiedBy: string[] = [];
  readonly events: Events;
  readonly functions: FunctionCalls;
  readonly make: Factories;
  private readonly references: References;
  private readonly root: HostObject;
  private readonly service: HostObject;
  private listener: (messages: Message[]) => void = () => undefined;
  private queued: Message[] = [];
  private running = 0;
  private onIdle: (() => void)[] = [];
  private dirty = false;
  /** When the add-in last changed something, by the clock of `performance`. */
  changedAt = -Infinity;

  constructor(readonly workbook: Workbook) {
    this.references = new References(workbook);
    this.make = makeFactories(this);
    this.functions = new FunctionCalls((messages) => {
      this.deliver(messages);
    }, this.habits);
    this.events = new Events(
      workbook,
      (messages) => {
        this.deliver(messages);
      },
      (area) => this.keepReference(this.make.range(area)),
    );
    workbook.onEvent((event) => {
      if (event.kind === "cells") this.dirty = true;
    });
    this.root = new WorkbookObject(this);
    this.service = new CustomFunctionsService(this.functions);
  }

  /** Where what Excel says on its own accord goes: events and calls of functions. */
  onMessages(listener: (messages: Message[]) => void): void {
    this.listener = listener;
  }

  registerFunctions(namespace: string, functions: FunctionMetadata[]): void {
    this.functions.describe(namespace, functions);
    this.workbook.setFunctions(namespace, functions, this.functions.call);
  }

  /** The add-in's page was closed or reloaded: its handlers, references and half-done calls are gone. */
  pageIsGone(): void {
    this.events.forgetAll();
    this.references.clear();
    this.functions.pageIsGone();
    this.queued = [];
  }

  /** Runs a request given as the JSON text on the wire; events that follow from it leave after `answer` was called. */
  async process(body: string, flags: number, answer: (reply: Reply) => void): Promise<void> {
    this.running++;
    this.events.ownDoing = true;
    try {
      answer(await this.reply(body, flags));
    } finally {
      this.running--;
      this.events.ownDoing = this.running > 0;
      if (this.running === 0) {
        for (const resolve of this.onIdle.splice(0)) resolve();
        this.flush();
      }
    }
  }

  /** Resolves when no request is being carried out. */
  idle(): Promise<void> {
    if (this.running === 0) return Promise.resolve();
    return new Promise((resolve) => this.onIdle.push(resolve));
  }

  private async reply(body: string, flags: number): Promise<Reply> {
    const request = JSON.parse(body) as BatchRequest;
    const waits = (flags & delayForCellEditFlag) !== 0;
    const bytes = new TextEncoder().encode(body).length;
    const refused = await this.faults.beforeRequest(bytes, writesCells(request), waits);
    if (refused) return { refused };
    let letGo = this.workbook.holdCalculation();
    const calculated = async (): Promise<void> => {
      if (!this.dirty) return;
      letGo();
      await this.workbook.calculated();
      this.dirty = false;
      letGo = this.workbook.holdCalculation();
    };
    const response = await runBatch(
      {
        root: this.root,
        service: (name) => this.serviceNamed(name),
        reference: (id) => this.reference(id),
        beforeAction: (member, changes) => {
          if (changes) this.changedAt = performance.now();
          // Results of functions come whenever they are there, and belong to no change of anybody's.
          this.faults.beforeAction(member, changes && !member.startsWith("CustomFunctions."));
        },
        calculated,
        pause: () => new Promise((resolve) => setTimeout(resolve)),
      },
      request,
    ).finally(() => letGo());
    const size = JSON.stringify(response).length;
    return size > this.faults.responseLimit ? { refused: Refusal.responseTooLarge } : { response };
  }

  private serviceNamed(name: string): HostObject {
    if (name.endsWith(".CustomFunctions")) return this.service;
    if (name.endsWith(".AddinInternalService")) return new AddinInternalService();
    throw new NotEmulated(name);
  }

  keepReference(object: AreaObject): string {
    return this.references.keep(object);
  }

  reference(id: string): AreaObject | null {
    return this.references.get(id);
  }

  dropReference(id: string): void {
    this.references.drop(id);
  }

  private deliver(messages: Message[]): void {
    this.queued.push(...messages);
    if (this.running === 0) this.flush();
  }

  private flush(): void {
    const messages = this.queued;
    this.queued = [];
    if (messages.length > 0) this.listener(messages);
  }
}
