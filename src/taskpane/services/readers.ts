import { Failure } from "../../core/failure";
import { servedAs, textOfServed } from "../../datasets/bundledFile";

/** Reads files that are served beside the page. Nothing leaves the machine but the request for them. */
export async function readText(path: string): Promise<string> {
  return (await answerTo(path)).text();
}

async function answerTo(path: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(new URL(path, document.baseURI));
  } catch {
    throw new Failure("#N/A", `${path} could not be read: no connection. Connect and try again.`);
  }
  if (!response.ok) {
    throw new Failure(
      "#N/A",
      `${path} could not be read (status ${response.status}). Reload the pane; if that does not help, install the add-in again.`,
    );
  }
  return response;
}

export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Failure("#VALUE!", `${path} is damaged or cut short. Reload the pane.`);
  }
}

export async function readDataset(path: string): Promise<string> {
  const served = await answerTo(servedAs(`datasets/${path}`));
  return textOfServed(new Uint8Array(await served.arrayBuffer()));
}
