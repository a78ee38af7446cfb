import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { anyLog } from "../../../../test/any-log-event.ts";
import { openFileLog, requireWritableLog, usualLogFile } from "./file-log.node.ts";
import type { LogEvent } from "./log-event.ts";
import { logHeader } from "./log-lines.ts";
import { orderEvents } from "./order-events.ts";

const scratch = mkdtempSync(join(tmpdir(), "downhill-log-"));
afterAll(() => rmSync(scratch, { recursive: true }));

let files = 0;
function newFile(): string {
  files += 1;
  return join(scratch, `${files}/practice.jsonl`);
}

function planEvent(index: number): LogEvent {
  const id = `6f9619ff-8b86-4011-b42d-${String(index).padStart(12, "0")}`;
  return {
    kind: "plan",
    id,
    at: 1000 + index,
    zone: 0,
    interviewOn: null,
    perDay: 1 + index,
    level: "screen",
  };
}

const run = promisify(execFile);

test("what was added is there when the file is opened again, in the order of time, each id once", async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, anyLog, async (first, second) => {
      const file = newFile();
      const ids = new Set(first.map(({ id }) => id));
      const others = second.filter(({ id }) => !ids.has(id));
      await openFileLog(file).append(first);
      await openFileLog(file).append([...first, ...others]);
      expect(await openFileLog(file).readAll()).toEqual(orderEvents([...first, ...others]));
    }),
    { seed: 20_261_126, numRuns: 25 },
  );
});

test("an event whose id is in the log already is left alone, whatever it says", async () => {
  const file = newFile();
  await openFileLog(file).append([planEvent(1)]);
  await openFileLog(file).append([{ ...planEvent(1), at: 7 }, planEvent(2), planEvent(2)]);
  expect(await openFileLog(file).readAll()).toEqual([planEvent(1), planEvent(2)]);
});

test("a file that is not there is an empty log, and nothing is made by reading it", async () => {
  const file = newFile();
  expect(await openFileLog(file).readAll()).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

describe("a last line that was cut off", () => {
  const whole = `${logHeader}\n${JSON.stringify(planEvent(1))}\n${JSON.stringify(planEvent(2))}\n`;

  test("is set aside by the next event, wherever it was cut, and no whole line is lost", async () => {
    const bytes = Buffer.from(`${whole}${JSON.stringify({ ...planEvent(3), level: "onsite" })}`);
    const from = Buffer.byteLength(whole);
    for (let length = from; length < bytes.length; length += 9) {
      const file = newFile();
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes.subarray(0, length));
      const log = openFileLog(file);
      expect(await log.readAll()).toEqual([planEvent(1), planEvent(2)]);
      await log.append([planEvent(4)]);
      expect(await log.readAll()).toEqual([planEvent(1), planEvent(2), planEvent(4)]);
      const torn = existsSync(`${file}.torn`) ? readFileSync(`${file}.torn`, "utf8") : "";
      expect(torn).toBe(length === from ? "" : `${bytes.subarray(from, length)}\n`);
    }
  });

  test("counts where only its end is missing", async () => {
    const file = newFile();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, whole.trimEnd());
    await openFileLog(file).append([planEvent(4)]);
    expect(await openFileLog(file).readAll()).toEqual([planEvent(1), planEvent(2), planEvent(4)]);
    expect(existsSync(`${file}.torn`)).toBe(false);
  });

  test("may be the header", async () => {
    const file = newFile();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, logHeader.slice(0, 12));
    expect(await openFileLog(file).readAll()).toEqual([]);
    await openFileLog(file).append([planEvent(4)]);
    expect(await openFileLog(file).readAll()).toEqual([planEvent(4)]);
  });
});

describe("what is damaged or another's is refused and left as it is", () => {
  test.each([
    [`${logHeader}\n{"kind":\n${JSON.stringify(planEvent(1))}\n`, "corrupt", "practice.jsonl:2 is damaged"],
    ["milk, eggs\nbread\n", "corrupt", "practice.jsonl:1 is no header of a log of Practice"],
    [`${JSON.stringify({ format: "downhill-practice", version: 2 })}\n{"a":1}\n`, "newer", "has version 2"],
    [`${logHeader}\n${JSON.stringify({ ...planEvent(1), mood: 1 })}\n`, "newer", 'has the field "mood"'],
  ])("%#", async (text, reason, message) => {
    const file = newFile();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    for (const work of [() => openFileLog(file).readAll(), () => openFileLog(file).append([planEvent(9)])]) {
      const error = await work().then(
        () => undefined,
        (caught: unknown) => caught,
      );
      expect(error).toMatchObject({ name: "LogError", reason, message: expect.stringContaining(message) });
    }
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  test("a folder in the place of the file", async () => {
    await expect(openFileLog(scratch).append([planEvent(1)])).rejects.toMatchObject({
      reason: "unavailable",
    });
    await expect(openFileLog(scratch).readAll()).rejects.toMatchObject({ reason: "unavailable" });
  });
});

describe("other processes", () => {
  const script = (file: string, from: number, count: number): string => `
    import { openFileLog } from ${JSON.stringify(join(import.meta.dirname, "file-log.node.ts"))};
    const log = openFileLog(${JSON.stringify(file)});
    for (let i = ${from}; i < ${from + count}; i++)
      await log.append([{ kind: "plan", id: "6f9619ff-8b86-4011-b42d-" + String(i).padStart(12, "0"), at: 1000 + i,
        zone: 0, interviewOn: null, perDay: 1 + i, level: "screen" }]);
  `;
  const node = (code: string) => run(process.execPath, ["--input-type=module", "--eval", code]);

  test("three that add at once lose nothing and mix no lines", async () => {
    const file = newFile();
    await Promise.all([0, 100, 200].map((from) => node(script(file, from, 60))));
    const expected = [0, 100, 200].flatMap((from) =>
      Array.from({ length: 60 }, (_, index) => planEvent(from + index)),
    );
    expect(await openFileLog(file).readAll()).toEqual(expected);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test("one that ended with the lock in its hand holds up nobody", async () => {
    const file = newFile();
    await openFileLog(file).append([planEvent(1)]);
    const { stdout } = await run(process.execPath, ["--eval", "console.log(process.pid)"]);
    writeFileSync(`${file}.lock`, `${hostname()} ${stdout.trim()} x`);
    await Promise.all([2, 3, 4].map((index) => openFileLog(file).append([planEvent(index)])));
    expect(await openFileLog(file).readAll()).toHaveLength(4);
  });

  test.skipIf(process.platform === "win32")("no space left: said so, and the file is as before", async () => {
    const file = newFile();
    await openFileLog(file).append([planEvent(1)]);
    const before = readFileSync(file, "utf8");
    const code = `${script(file, 5, 1).replace("{ kind", '...Array.from({ length: 40 }, (_, j) => ({ kind: "plan", id: "6f9619ff-8b86-4011-b42d-" + String(500 + j).padStart(12, "0"), at: 1, zone: 0, interviewOn: null, perDay: 1, level: "screen" })), { kind')}`;
    const limited = `ulimit -f 1; exec ${process.execPath} --input-type=module --eval "$CODE"`;
    const { stderr } = await run("bash", ["-c", limited], { env: { ...process.env, CODE: code } }).then(
      () => ({ stderr: "nothing failed" }),
      (error: { stderr: string }) => error,
    );
    expect(stderr).toContain("there is no space left for");
    expect(stderr).toContain("reason: 'full'");
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  test.skipIf(process.platform === "win32")(
    "no space for the lock: said so, and none is left behind",
    async () => {
      const file = newFile();
      await openFileLog(file).append([planEvent(1)]);
      const limited = `ulimit -f 0; exec ${process.execPath} --input-type=module --eval "$CODE"`;
      const { stderr } = await run("bash", ["-c", limited], {
        env: { ...process.env, CODE: script(file, 5, 1) },
      }).then(
        () => ({ stderr: "nothing failed" }),
        (error: { stderr: string }) => error,
      );
      expect(stderr).toContain("there is no space left for");
      expect(existsSync(`${file}.lock`)).toBe(false);
    },
  );
});

test("whether a log can be added to is known beforehand, and nothing is made but its folder", async () => {
  const file = newFile();
  await requireWritableLog(file);
  expect(readdirSync(dirname(file))).toEqual([]);
  await openFileLog(file).append([planEvent(1)]);
  const before = readFileSync(file, "utf8");
  await requireWritableLog(file);
  expect(readFileSync(file, "utf8")).toBe(before);
  await expect(requireWritableLog(join(file, "inner.jsonl"))).rejects.toThrow(
    /inner\.jsonl cannot be used \((?:ENOTDIR|EEXIST)\)/,
  );
  await expect(requireWritableLog(dirname(file))).rejects.toThrow(
    /\(EISDIR\): it is a folder; name another file/,
  );
});

test.skipIf(process.platform === "win32")("a device is refused, not read to its end", async () => {
  await expect(openFileLog("/dev/zero").readAll()).rejects.toThrow(/no file but a device or a pipe/);
});

test("the usual place is the one for users' data", () => {
  expect(usualLogFile({ XDG_DATA_HOME: "/data" })).toBe(join("/data", "downhill/practice.jsonl"));
  expect(usualLogFile({})).toMatch(/\.local.share.downhill.practice\.jsonl$/);
});
