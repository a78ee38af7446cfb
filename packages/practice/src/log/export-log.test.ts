import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyLog } from "../../../../test/any-log-event.ts";
import { checksum } from "./checksum.ts";
import { exportLog } from "./export-log.ts";
import { importLog, readExport } from "./import-log.ts";
import type { LogEvent } from "./log-event.ts";
import { logHeader, writeLogLines } from "./log-lines.ts";
import { createMemoryLog } from "./memory-log.ts";
import { orderEvents } from "./order-events.ts";
import type { LogError } from "./practice-log.ts";

const seed = 20_261_126;
const at = Date.UTC(2026, 10, 26);

const review: LogEvent = {
  kind: "review",
  id: "6f9619ff-8b86-4011-b42d-00cf4fc964ff",
  at,
  zone: 60,
  question: "adam-update",
  version: 1,
  rating: 3,
  score: 0.75,
  seed: 7,
  seconds: 41.5,
  answer: "θ ← θ − α m / (√v + ε)",
  matched: "without bias correction",
  from: "session",
};
const plan: LogEvent = {
  kind: "plan",
  id: "6f9619ff-8b86-4011-b42d-00cf4fc964aa",
  at: at - 1,
  zone: 60,
  interviewOn: "2026-12-24",
  perDay: 18,
  level: "onsite",
};

async function refusal(text: string, log = createMemoryLog([plan])): Promise<LogError> {
  const before = await log.readAll();
  const error = await importLog(log, text, "mine.json").then(
    () => undefined,
    (reason: LogError) => reason,
  );
  expect(await log.readAll()).toEqual(before);
  if (error === undefined) throw new Error(`this was imported: ${text.slice(0, 200)}`);
  return error;
}

/** An export whose text was changed, with the check that fits unless `check` is kept. */
function changed(change: (file: Record<string, unknown>) => void, keepsCheck = false): string {
  const file = JSON.parse(exportLog([review, plan], at));
  change(file);
  if (!keepsCheck) file.check = checksum(file.events);
  return JSON.stringify(file);
}

test("an export is JSON with a version, one event a line", () => {
  const text = exportLog([review, plan], at);
  expect(JSON.parse(text)).toMatchObject({
    format: "downhill-practice",
    version: 1,
    exported: "2026-11-26T00:00:00.000Z",
    count: 2,
    events: [review, plan],
  });
  expect(text.split("\n")).toHaveLength(5);
});

test("every log comes back from its export and from its lines, whatever is in it", async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, async (events) => {
      const log = createMemoryLog();
      expect(await importLog(log, exportLog(events, at))).toEqual({
        total: events.length,
        added: events.length,
      });
      expect(await log.readAll()).toEqual(orderEvents(events));
      expect(readExport(`${logHeader}\n${writeLogLines(events)}`)).toEqual(events);
    }),
    { seed },
  );
});

test("the checksum is zlib's", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(checksum(text)).toBe(crc32(JSON.stringify(text)).toString(16).padStart(8, "0"));
    }),
    { seed },
  );
});

test("an import joins by id and says how many were new", async () => {
  const log = createMemoryLog([plan]);
  const text = exportLog([plan, review], at);
  expect(await importLog(log, text)).toEqual({ total: 2, added: 1 });
  expect(await importLog(log, text)).toEqual({ total: 2, added: 0 });
  expect(await log.readAll()).toEqual([plan, review]);
});

describe("what is no whole export is refused and changes nothing", () => {
  test("wherever it is cut off", async () => {
    const text = exportLog([review, plan], at);
    for (let length = 0; length < text.trimEnd().length; length += 7) {
      const error = await refusal(text.slice(0, length));
      expect(error.reason, text.slice(0, length)).toBe("corrupt");
    }
    expect((await refusal(text.slice(0, 300))).message).toMatch(
      /^mine\.json ends in the middle, in line \d: it was cut off/,
    );
  });

  test("wherever one character is another one", async () => {
    const text = exportLog([review, plan], at);
    // The time of the export says nothing of the events, and a version of two digits is a newer one.
    const isAnyones = (index: number) => {
      const from = text.indexOf('"exported":"') + 12;
      return index >= from && index < from + 24;
    };
    const random = fc.sample(fc.tuple(fc.nat(text.length - 2), fc.constantFrom("0", "9", "x", "}", '"')), {
      numRuns: 600,
      seed,
    });
    for (const [index, character] of random) {
      if (text[index] === character || text[index] === "\n" || isAnyones(index)) continue;
      const error = await refusal(`${text.slice(0, index)}${character}${text.slice(index + 1)}`);
      expect(["corrupt", "newer"], `${index} ${character}`).toContain(error.reason);
    }
  });

  test.each([
    ["", "corrupt", /^mine\.json is no log of Practice: in line 1, column 1, it is not JSON/],
    ["<!doctype html>", "corrupt", /line 1, column 1, it is not JSON/],
    ['{"a": 1,}', "corrupt", /line 1, column 9, it is not JSON/],
    ["[1, 2]", "corrupt", /is JSON, but no log of Practice/],
    ['{"format":"anki","version":1}', "corrupt", /is JSON, but no log of Practice/],
    [
      '{"format":"downhill-practice","version":2,"more":[]}',
      "newer",
      /has version 2 .* this is version 1\. Reload/,
    ],
    [
      changed((file) => Object.assign(file, { mood: 3 })),
      "newer",
      /has fields that this version does not know \(mood\)/,
    ],
    [changed((file) => Object.assign(file, { events: {} })), "corrupt", /its events cannot be read/],
    [
      changed((file) => Object.assign(file, { count: 3 })),
      "corrupt",
      /says that it holds 3 events, and there are 2/,
    ],
    [
      changed((file) => Object.assign(file, { events: [{ ...review, score: 0.5 }, plan] }), true),
      "corrupt",
      /its checksum does not fit/,
    ],
    [withEvent({ ...review, mood: "fine" }), "newer", /event 1 has the field "mood", which this version/],
    [withEvent({ ...review, kind: "dream" }), "newer", /event 1 is a "dream", which this version/],
    [withEvent({ ...review, kind: 3 }), "corrupt", /event 1: kind is 3/],
    [withEvent({ ...review, score: 1.5 }), "corrupt", /event 1: score is 1\.5, which it cannot be/],
    [withEvent({ ...review, rating: 5 }), "corrupt", /event 1: rating is 5/],
    [withEvent({ ...review, rating: "3" }), "corrupt", /event 1: rating is "3"/],
    [withEvent({ ...review, answer: undefined }), "corrupt", /event 1 has no answer/],
    [withEvent({ ...review, id: "1" }), "corrupt", /event 1: id is "1"/],
    [withEvent({ ...review, at: -1 }), "corrupt", /event 1: at is -1/],
    [withEvent({ ...plan, interviewOn: "2026-02-30" }), "corrupt", /event 1: interviewOn is "2026-02-30"/],
    [withEvent(null), "corrupt", /event 1 is no event but null/],
    [withEvent([]), "corrupt", /event 1 has no kind/],
    [
      withEvent({ ...plan, perDay: 19 }),
      "corrupt",
      /has the id .* of another event that says something else/,
    ],
  ])("%#: %.60s", async (text, reason, message) => {
    const error = await refusal(text);
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ name: "LogError", reason });
  });

  function withEvent(event: unknown): string {
    return changed((file) => Object.assign(file, { events: [event], count: 1 }));
  }

  test("a log file of which a line is damaged, with the line", async () => {
    const lines = `${logHeader}\n${writeLogLines([review])}{"kind":"pl\n${writeLogLines([plan])}`;
    expect(await refusal(lines)).toMatchObject({
      reason: "corrupt",
      message: "mine.json:3 is damaged: it is not JSON.",
    });
  });

  test("where the log itself cannot keep it", async () => {
    const log = createMemoryLog([plan]);
    const full = { ...log, append: () => Promise.reject(new Error("full")) };
    await expect(importLog(full, exportLog([review], at))).rejects.toThrow("full");
    expect(await log.readAll()).toEqual([plan]);
  });
});

test("a log in memory is in the order of time, tells of what was added, and refuses what could not be read again", async () => {
  const log = createMemoryLog([review]);
  let told = 0;
  const end = log.watch(() => {
    told += 1;
  });
  await log.append([plan]);
  await log.append([{ ...plan, perDay: 99 }]);
  expect(await log.readAll()).toEqual([plan, review]);
  expect(told).toBe(1);
  end();
  await expect(log.append([{ ...review, id: plan.id, seconds: Number.NaN }])).rejects.toThrow(/seconds/);
  expect(await log.readAll()).toHaveLength(2);
});
