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
])("the value of %s is written nowhere", (name) => {
  const address = `https://data.example/x.csv?year=2024&${name}=${secret}&geo=DE`;
  expect(withoutSecrets(address)).toBe("https://data.example/x.csv?year=2024&geo=DE");
  expect(secretsIn(address)).toEqual([secret]);
  const origin = { file: "x.csv", bytes: 1, hash: "sha256:0", vintage: "fetched 2026-11-21" };
  const dataset = ownDataset({ fields: [], rows: [] }, { ...origin, address });
  expect(JSON.stringify(dataset)).not.toContain(secret);
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
])("%s says who is asked for what, and stays", (address) => {
  expect(withoutSecrets(address)).toBe(address);
  expect(secretsIn(address)).toEqual([]);
});
