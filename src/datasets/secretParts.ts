/** Names of parts of an address that prove who asks: keys, tokens, signatures, passwords and user names. */
const secretNames =
  /key|token|secret|passw|passphr|signature|credential|auth(?!or(?!i[sz]))|^x-(?:amz|goog|ms)-|^(?:.*[_.-])?(?:sig|sas|code|access|bearer|pat|app_?id|pwd|pass|sid|session(?:id)?|jwt|ticket|hmac|user(?:name)?|login|email|policy)(?:[_.-].*)?$/i;

/** A part without a name that nobody would type: what proves who asks stands alone in some addresses. */
const opaque = /^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[\w-]{24,}$|^[0-9a-f]{32,}$/;

/** An address without the parts that belong to the user, as it may stand in a workbook that is passed on. */
export function withoutSecrets(address: string): string {
  const [path = "", query] = address.replace(/#.*$/s, "").split(/\?(.*)/s);
  const open = path
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, "$1")
    .replace(/;[^/;]*/g, (part) => (isSecret(part.slice(1)) ? "" : part));
  const kept = partsOf(query).filter((part) => part !== "" && !isSecret(part));
  return kept.length === 0 ? open : `${open}?${kept.join("&")}`;
}

/** The values of those parts, which no sentence may repeat. */
export function secretsIn(address: string): string[] {
  const [path = "", query] = address.split(/\?(.*)/s);
  const named = path.split(/[;/]/).filter((part) => part.includes("="));
  return [...named, ...partsOf(query)]
    .filter(isSecret)
    .map((part) => part.slice(part.indexOf("=") + 1))
    .filter((value) => value !== "");
}

/** Parted by & or, as some servers have it, by a semicolon before the next name. */
const partsOf = (query = ""): string[] =>
  query.split("&").flatMap((part) => {
    const [first = "", ...others] = part.split(";");
    return others.reduce<string[]>(
      (parts, other) =>
        other.includes("=")
          ? [...parts, other]
          : [...parts.slice(0, -1), `${parts.at(-1) ?? ""};${other}`],
      [first],
    );
  });

/** By its name, or as an address in which something is. */
function isSecret(part: string): boolean {
  const [name = "", value] = part.split(/=(.*)/s);
  if (value === undefined) return opaque.test(name);
  const inner = plain(value);
  return (
    secretNames.test(plain(name)) ||
    (inner.includes("://") && withoutSecrets(inner) !== inner.replace(/#.*$/s, ""))
  );
}

function plain(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
