/** The error and the sentence that a call ends in, or what it answers instead. */
export function refusal(call: () => unknown): string {
  try {
    return `answers ${JSON.stringify(call())}`;
  } catch (thrown) {
    const { code, message } = thrown as { code: string; message: string };
    return `${code} ${message}`;
  }
}
