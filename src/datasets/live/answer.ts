import { type HttpAnswer, type HttpGet, TransportProblem } from "./httpGet";
import { LiveProblem, saidBy, statusProblem, transportProblem } from "./liveProblem";

export interface Question {
  readonly address: string;
  /** Never told in a sentence or written anywhere. */
  readonly secrets?: readonly string[];
  /** A sentence for an error of this provider's own form, or undefined where the answer is none. */
  readonly errorIn?: (text: string) => string | undefined;
}

/** The host that an address names, as a user knows it. */
export function hostOf(address: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? address;
}

/** The JSON that an address answers with. Everything else becomes a sentence. */
export async function askJson(get: HttpGet, question: Question): Promise<unknown> {
  const host = hostOf(question.address);
  const answer = await ask(get, question, "application/json");
  if (!/json|^text\/plain$|^$/.test(answer.contentType)) throw wrongType(host, answer, "JSON");
  try {
    return JSON.parse(answer.text) as unknown;
  } catch {
    throw new LiveProblem(
      `The answer of ${host} is damaged or cut short, so nothing was taken. Ask again.`,
    );
  }
}

/** The CSV text that an address answers with. */
export async function askCsv(get: HttpGet, question: Question, accept: string): Promise<string> {
  const host = hostOf(question.address);
  const answer = await ask(get, question, accept);
  if (!/csv|^text\/plain$|octet-stream|^$/.test(answer.contentType)) {
    throw wrongType(host, answer, "CSV");
  }
  return answer.text;
}

async function ask(get: HttpGet, question: Question, accept: string): Promise<HttpAnswer> {
  const { address, secrets = [], errorIn } = question;
  const host = hostOf(address);
  const answer = await fetched(get, address, accept);
  const problem = errorIn?.(answer.text);
  const quoted = problem === undefined ? undefined : saidBy(problem, secrets);
  if (answer.status === 429 || (quoted === undefined && answer.status >= 400)) {
    const said = isWebPage(answer) ? "" : saidBy(answer.text, secrets);
    throw statusProblem(host, answer.status, answer.retryAfter, said);
  }
  if (quoted !== undefined)
    throw new LiveProblem(`${host} answers with an error: ${sentence(quoted)}`);
  if (isWebPage(answer)) throw webPage(host);
  if (answer.status === 204 || answer.text.trim() === "") throw emptyAnswer(host);
  if (answer.status >= 300) {
    throw statusProblem(host, answer.status, answer.retryAfter, saidBy(answer.text, secrets));
  }
  return answer;
}

async function fetched(get: HttpGet, address: string, accept: string): Promise<HttpAnswer> {
  try {
    return await get(address, accept);
  } catch (error) {
    if (error instanceof TransportProblem) throw transportProblem(hostOf(address), error);
    throw error;
  }
}

/** An answer that holds no rows; where several requests make one table, one of them may be this. */
export class EmptyAnswer extends LiveProblem {}

export function emptyAnswer(host: string): EmptyAnswer {
  return new EmptyAnswer(
    `${host} answers that it has no figures for this. Check the countries, the codes and the years.`,
  );
}

/** An answer whose form is not what the source documents. */
export function unknownForm(host: string, where: string): LiveProblem {
  return new LiveProblem(
    `${host} answered in a form that is not known here (${where}), so nothing was taken. Download the table from its site and open the file as your own data.`,
  );
}

function webPage(host: string): LiveProblem {
  return new LiveProblem(
    `${host} answered with a web page instead of data. It may be under maintenance, or your network may want you to sign in first: open the address in a browser to see.`,
  );
}

function wrongType(host: string, { contentType }: HttpAnswer, wanted: string): LiveProblem {
  return new LiveProblem(
    `${host} answered with ${contentType} instead of ${wanted}, so nothing was taken. Check the address; a format may have to be named in it.`,
  );
}

const isWebPage = ({ contentType, text }: HttpAnswer): boolean =>
  contentType === "text/html" || /^\s*<(!doctype html|html)\b/i.test(text);

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
