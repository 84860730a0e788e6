import { ownDataset } from "../../src/datasets/files/ownDataset";
import { secretsIn, withoutSecrets } from "../../src/datasets/secretParts";

const secret = "SECRET123";

test.each([
  "api_key",
  "apikey",
  "subscription-key",
  "token",
  "access_token",
  "sig",
  "signature",
  "Signature",
  "auth",
  "authorization",
  "access",
  "access_code",
  "code",
  "X-Amz-Signature",
  "X-Amz-Credential",
  "x-amz-security-token",
  "X-Goog-Signature",
  "AWSAccessKeyId",
  "password",
  "passwd",
  "pwd",
  "user",
  "username",
  "session_id",
  "jwt",
  "api%5Fkey",
  "%73ig",
  "sas",
  "bearer",
  "appid",
  "passphrase",
  "Policy",
])("the value of %s is written nowhere", (name) => {
  const address = `https://data.example/x.csv?year=2024&${name}=${secret}&geo=DE`;
  expect(withoutSecrets(address)).toBe("https://data.example/x.csv?year=2024&geo=DE");
  expect(secretsIn(address)).toEqual([secret]);
  const origin = { file: "x.csv", bytes: 1, hash: "sha256:0", vintage: "fetched 2026-11-21" };
  const dataset = ownDataset({ fields: [], rows: [] }, { ...origin, address });
  expect(JSON.stringify(dataset)).not.toContain(secret);
});

test.each(["Zk3vQ9xT7bL2mN8pR4sW6yUa", "9f86d081884c7d659a2feaa0c55ad015"])(
  "a value alone that only a machine writes is left out: %s",
  (value) => {
    const address = `https://data.example/x.csv?${value}`;
    expect(withoutSecrets(address)).toBe("https://data.example/x.csv");
    expect(secretsIn(address)).toEqual([value]);
  },
);

test.each([
  "https://data.example/x.csv?raw",
  "https://data.example/x.csv?2024-01-01to2024-12-31&format",
  "https://data.example/9f86d081884c7d659a2feaa0c55ad015/x.csv",
])("what is no secret stays: %s", (address) => {
  expect(withoutSecrets(address)).toBe(address);
  expect(secretsIn(address)).toEqual([]);
});

test.each([
  [`https://data.example/x.csv;token=${secret}?year=2024`, "https://data.example/x.csv?year=2024"],
  [`https://data.example/x.csv?year=2024;sig=${secret}`, "https://data.example/x.csv?year=2024"],
  [
    `https://data.example/x.csv?year=2024&from=https%3A%2F%2Fme%3A${secret}%40other.example%2F`,
    "https://data.example/x.csv?year=2024",
  ],
  [
    `https://data.example/x.csv?from=https%3A%2F%2Fother.example%2Fa%3Fsig%3D${secret}&year=2024`,
    "https://data.example/x.csv?year=2024",
  ],
])("what is no part by & is left out as well: %s", (address, wanted) => {
  expect(withoutSecrets(address)).toBe(wanted);
  expect(secretsIn(address).join()).toContain(secret);
});

test("a name and password before the host and what follows # are left out, the rest is kept", () => {
  expect(withoutSecrets(`https://me:${secret}@data.example/a.csv?x=1#token=${secret}`)).toBe(
    "https://data.example/a.csv?x=1",
  );
});

test.each([
  "https://sdmx.example/data/A.B?startPeriod=2020&dimensionAtObservation=AllDimensions",
  "https://data.example/x.csv?indicator=NY.GDP.MKTP.CD&format=csv&partnerCode=0&reporterCode=842",
  "https://data.example/download?resource_id=e0f1&country=CHN&signed=no&passage=suez&codes=1,2&author=ILO",
  "https://data.example/author/a@b.csv",
  "https://data.example/x;v=2/a.csv?geo=DE;FR&list=https%3A%2F%2Fother.example%2Fa%3Fyear%3D2024",
])("%s says who is asked for what, and stays", (address) => {
  expect(withoutSecrets(address)).toBe(address);
  expect(secretsIn(address)).toEqual([]);
});
