import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HubServer, serveHub } from "./serve-hub.ts";

const above = mkdtempSync(join(tmpdir(), "downhill-hub-"));
const folder = join(above, "site");
const page = `<!doctype html><title>α</title>${"<p>Downhill.</p>".repeat(200)}`;
const packed = gzipSync("4 images");
const policy = "default-src 'self'";

let server: HubServer;

beforeAll(async () => {
  for (const path of ["learn", "assets", "data", "empty"]) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(above, "secret.txt"), "outside");
  writeFileSync(
    join(folder, "headers.json"),
    JSON.stringify({
      "*": { "content-security-policy": policy, "x-kind": "any" },
      "/data/*": { "x-kind": "data" },
    }),
  );
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(join(folder, "learn/index.html"), "<title>learn</title>");
  writeFileSync(join(folder, "404.html"), "<title>not here</title>");
  writeFileSync(join(folder, "service-worker.js"), "self;");
  writeFileSync(join(folder, "assets/a-1b2c.js"), `export const a = "${"b".repeat(2000)}";`);
  writeFileSync(join(folder, "assets/a-1b2c.wasm"), new Uint8Array(10));
  writeFileSync(join(folder, "assets/a-1b2c.woff2"), new Uint8Array(4000));
  writeFileSync(join(folder, "data/images.gz"), packed);
  writeFileSync(join(folder, "data/images.idx"), new Uint8Array(4000));
  server = await serveHub(folder, { port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(above, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Sends a target as it stands: `fetch` would tidy `..` away. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: server.port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/?share=1", "text/html; charset=utf-8"],
  ["/learn/", "text/html; charset=utf-8"],
  ["/headers.json", "application/json; charset=utf-8"],
  ["/assets/a-1b2c.js", "text/javascript; charset=utf-8"],
  ["/assets/a-1b2c.wasm", "application/wasm"],
  ["/assets/a-1b2c.woff2", "font/woff2"],
  ["/data/images.gz", "application/gzip"],
  ["/data/images.idx", "application/octet-stream"],
])("%s is %s, with the site's headers", async (path, type) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": type,
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "x-kind": path.startsWith("/data/") ? "data" : "any",
  });
});

test("hashed files stay; everything else is asked for again, and not sent again where it is the same", async () => {
  expect((await ask("/assets/a-1b2c.js")).headers["cache-control"]).toContain("immutable");
  for (const path of ["/", "/service-worker.js", "/data/images.idx"]) {
    const { headers } = await ask(path);
    expect(headers["cache-control"]).toBe("no-cache");
    const again = await ask(path, { headers: { "if-none-match": String(headers.etag) } });
    expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
    expect(again.headers["content-security-policy"]).toBe(policy);
    expect((await ask(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  }
});

test("text is compressed by what the reader takes, and says so", async () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const [accepted, encoding] of [
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
  ] as const) {
    const { headers, body } = await ask("/", { headers: { "accept-encoding": accepted } });
    expect(headers).toMatchObject({ "content-encoding": encoding, vary: "accept-encoding" });
    expect(Number(headers["content-length"])).toBe(body.length);
    expect(unpack[encoding](body).toString()).toBe(page);
  }
  for (const accepted of ["", "identity", "zstd", "br;q=0"]) {
    const { headers, body } = await ask("/", { headers: { "accept-encoding": accepted } });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe(page);
  }
});

test("data that is kept packed arrives packed", async () => {
  const { headers, body } = await ask("/data/images.gz", { headers: { "accept-encoding": "gzip, br" } });
  expect(headers["content-encoding"]).toBeUndefined();
  expect(body).toEqual(packed);
});

test.each(["/", "/data/images.idx", "/none"])("HEAD %s has the headers of GET and no body", async (path) => {
  const [got, head] = [await ask(path), await ask(path, { method: "HEAD" })];
  const { date, connection, "keep-alive": kept, ...headers } = got.headers;
  expect(head.headers).toMatchObject(headers);
  expect({ status: head.status, length: head.body.length }).toEqual({ status: got.status, length: 0 });
});

test("a folder without its slash is sent there", async () => {
  const { status, headers } = await ask("/learn?rule=adam");
  expect({ status, location: headers.location }).toEqual({ status: 301, location: "/learn/?rule=adam" });
  // Two slashes at the start of a location would name another host.
  expect((await ask("//learn")).headers.location).toBe("/learn/");
});

test.each(["/none", "/none/", "/empty/", "/service-worker.js/", "/learn/none.html"])(
  "%s is the page for what is not there",
  async (path) => {
    const { status, headers, body } = await ask(path);
    expect({ status, body: body.toString() }).toEqual({ status: 404, body: "<title>not here</title>" });
    expect(headers["content-security-policy"]).toBe(policy);
  },
);

test.each([
  "/../secret.txt",
  "/learn/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
  "/%",
  "/%ff",
  "/a%00.html",
  "http://127.0.0.1/",
])("%s is refused", async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(400);
  expect(body.toString()).not.toContain("outside");
});

test("only GET and HEAD are answered", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const { status, headers } = await ask("/", { method });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: "GET, HEAD" });
  }
});

test("only this machine's own names are answered", async () => {
  const statusFor = async (host: string) => (await ask("/", { headers: { host } })).status;
  for (const host of ["127.0.0.1", "localhost", `LOCALHOST:${server.port}`, "[::1]:80"])
    expect(await statusFor(host), host).toBe(200);
  for (const host of ["example.org", "127.0.0.1.example.org", "localhost.example.org:80", "10.0.0.1"])
    expect(await statusFor(host), host).toBe(403);
});

test("a port that is taken is an error that says so", async () => {
  await expect(serveHub(folder, { port: server.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("closing ends connections that are kept open", async () => {
  const other = await serveHub(folder, { port: 0 });
  await (await fetch(other.address)).text();
  await other.close();
  await expect(fetch(other.address)).rejects.toThrow();
});

test("a headers.json of another form is refused with its path", async () => {
  const wrong = mkdtempSync(join(above, "wrong-"));
  writeFileSync(join(wrong, "headers.json"), '{"*": "nosniff"}');
  await expect(serveHub(wrong, { port: 0 })).rejects.toThrow(
    `${join(wrong, "headers.json")}: an object of path`,
  );
});
