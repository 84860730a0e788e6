import { fileAddress } from "../../../src/datasets/files/fileAddress";

test("an https address names its host and file", () => {
  expect(fileAddress(" https://data.example.org:8443/a/b%20c.csv?x=1#top ")).toEqual({
    href: "https://data.example.org:8443/a/b%20c.csv?x=1",
    host: "data.example.org:8443",
    file: "b c.csv",
  });
  expect(fileAddress("https://example.org/").file).toBe("example.org");
});

test.each([
  [
    "http://example.org/a.csv",
    /^Only https addresses are fetched, and this one begins with “http:/,
  ],
  ["file:///etc/passwd", /begins with “file:/],
  ["javascript:alert(1)", /begins with “javascript:/],
  ["data:text/csv,a", /begins with “data:/],
  ["https://me:secret@example.org/a.csv", /^The address contains a user name or password/],
  ["https://me@example.org/a.csv", /^The address contains a user name or password/],
  ["example.org/a.csv", /^This is no web address/],
])("%s is refused", (text, sentence) => {
  expect(() => fileAddress(text)).toThrow(sentence);
});
