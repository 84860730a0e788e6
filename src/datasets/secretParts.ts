/** Names of parts of an address that prove who asks: keys, tokens, signatures, passwords and user names. */
const secretNames =
  /key|token|secret|passw|signature|credential|auth(?!or(?!i[sz]))|^x-(?:amz|goog|ms)-|^(?:.*[_.-])?(?:sig|code|access|pwd|pass|sid|session(?:id)?|jwt|ticket|hmac|user(?:name)?|login|email)(?:[_.-].*)?$/i;

/** An address without the parts that belong to the user, as it may stand in a workbook that is passed on. */
export function withoutSecrets(address: string): string {
  const [path = "", query] = address.replace(/#.*$/s, "").split(/\?(.*)/s);
  const open = path.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, "$1");
  const kept = (query ?? "").split("&").filter((part) => part !== "" && !isSecret(part));
  return kept.length === 0 ? open : `${open}?${kept.join("&")}`;
}

/** The values of those parts, which no sentence may repeat. */
export const secretsIn = (address: string): string[] =>
  (address.split(/\?(.*)/s)[1] ?? "")
    .split("&")
    .filter(isSecret)
    .map((part) => part.slice(part.indexOf("=") + 1))
    .filter((value) => value !== "");

function isSecret(part: string): boolean {
  const [name = "", value] = part.split(/=(.*)/s);
  return value !== undefined && secretNames.test(plain(name));
}

function plain(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
