import { createHash, X509Certificate } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { cache } from "./paths.mjs";

/** Where office-addin-dev-certs keeps the certificate that Excel on this machine trusts. */
const officeCertificates = path.join(os.homedir(), ".office-addin-dev-certs");

const DAY = 24 * 60 * 60 * 1000;

/**
 * The certificate to serve with: Excel's development certificate where it is installed, else one made
 * here. `pin` is the hash of its public key, by which a browser can be told to accept it.
 */
export async function findCertificate() {
  return (
    (await readCertificate(officeCertificates, "office")) ??
    (await readCertificate(cache, "self-signed")) ??
    (await makeCertificate())
  );
}

/**
 * @param {string} folder
 * @param {"office" | "self-signed"} origin
 */
async function readCertificate(folder, origin) {
  try {
    const cert = await fs.readFile(path.join(folder, "localhost.crt"), "utf8");
    const key = await fs.readFile(path.join(folder, "localhost.key"), "utf8");
    const parsed = new X509Certificate(cert);
    if (Date.parse(parsed.validTo) < Date.now() + DAY) return undefined;
    return { cert, key, origin, pin: publicKeyHash(parsed) };
  } catch {
    return undefined;
  }
}

async function makeCertificate() {
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + 365 * DAY),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  await keep(cert, key);
  return { cert, key, origin: "self-signed", pin: publicKeyHash(new X509Certificate(cert)) };
}

/**
 * For the next start; where nothing can be written, that one makes another.
 *
 * @param {string} cert
 * @param {string} key
 */
async function keep(cert, key) {
  try {
    await fs.mkdir(cache, { recursive: true });
    await fs.writeFile(path.join(cache, "localhost.crt"), cert);
    await fs.writeFile(path.join(cache, "localhost.key"), key, { mode: 0o600 });
  } catch {
    console.warn(`The certificate could not be kept in ${cache}: a browser asks again next time.`);
  }
}

/** @param {X509Certificate} certificate */
function publicKeyHash(certificate) {
  const key = certificate.publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}
