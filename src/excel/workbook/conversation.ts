/** What is asked of the workbook, and the way to send it there. */
export interface Conversation {
  readonly workbook: Excel.Workbook;
  sync(): Promise<unknown>;
}
