import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { bin, env, spawnDownhill } from "../spawn-downhill.ts";

const folder = mkdtempSync(join(tmpdir(), "downhill-site-"));
writeFileSync(join(folder, "index.html"), "<title>the site</title>");
for (const page of ["learn/adam", "learn/momentum", "play"]) {
  mkdirSync(join(folder, page), { recursive: true });
  writeFileSync(join(folder, page, "index.html"), `<title>${page}</title>`);
}
writeFileSync(join(folder, "headers.json"), '{"*": {"cross-origin-opener-policy": "same-origin"}}');
afterAll(() => rmSync(folder, { recursive: true }));

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
});

/** Starts the command and waits for the address that it prints on a line of its own. */
async function startHub(args: readonly string[]) {
  const child = spawn(process.execPath, [bin, "hub", "--folder", folder, ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const said = { stdout: "", stderr: "" };
  child.stderr.on("data", (chunk) => {
    said.stderr += chunk;
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      said.stdout += chunk;
      const found = /^ *(http:\S+)\n/m.exec(said.stdout);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once("exit", () => reject(new Error(`it ended: ${said.stderr}`)));
  });
  return { child, said, address };
}

test("it serves the folder with its headers, prints the address, and an interrupt ends it quietly", async () => {
  const { child, said, address } = await startHub(["--port", "0"]);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const reply = await fetch(address);
  expect(await reply.text()).toContain("the site");
  expect(reply.headers.get("cross-origin-opener-policy")).toBe("same-origin");
  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([130, null]);
  expect(said.stderr).toBe("");
  for (const line of said.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

test("SIGTERM ends it while a reader keeps a connection open", async () => {
  const { child, said, address } = await startHub(["--port", "0"]);
  await (await fetch(address, { headers: { connection: "keep-alive" } })).text();
  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([143, null]);
  expect(said.stderr).toBe("");
});

test("a port that is taken gives way to the next free one, and it says so", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const place = other.address();
  const taken = typeof place === "object" ? (place?.port ?? 0) : 0;
  const { said, address } = await startHub(["--port", String(taken), "--no-open"]);
  const { port } = new URL(address);
  expect(Number(port)).toBeGreaterThan(taken);
  expect(said.stdout).toContain(`Port ${taken} is taken; ${port} is the next free one.\n`);
  expect((await fetch(address)).status).toBe(200);
  other.close();
});

test("the address is that of the page that is asked for", async () => {
  const { address } = await startHub(["learn/adam/", "--port", "0"]);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/learn\/adam\/$/);
  expect((await startHub(["/play?x=1#y", "--port", "0"])).address).toMatch(/:\d+\/play\?x=1#y$/);
});

test.each([
  ["learn/adma", 'There is no page "learn/adma". Did you mean learn/adam?'],
  ["nosuch/thing?x=1", 'There is no page "nosuch/thing". The site has play.'],
  ["../etc/passwd", 'There is no page "../etc/passwd".'],
])("a page that is not there is refused before anything is served: %s", async (page, message) => {
  const { code, stdout, stderr } = await spawnDownhill(tmpdir(), ["hub", page, "--folder", folder]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test.each([
  [["--port", "65536"], '--port: "65536" is no port; give a whole number from 0 (any) to 65535'],
  [["--port", "http"], '--port: "http" is no port'],
  [["--folder", "/nowhere"], "--folder: there is no index.html in /nowhere; give the folder of a built site"],
])("hub %j is refused", async (args, message) => {
  const { code, stdout, stderr } = await spawnDownhill(tmpdir(), ["hub", ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});
