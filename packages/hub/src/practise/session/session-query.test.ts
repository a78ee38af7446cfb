import { expect, test } from "vitest";
import { isToday, readSessionQuery, type SessionQuery, writeSessionQuery } from "./session-query.ts";

test.each<SessionQuery>([
  {},
  { topic: "adam", level: "onsite", type: "numeric", count: 5 },
  { questions: ["adam-first-step", "adam-update"], about: "ε inside the root, twice" },
])("an address brings a session back: %j", (query) => {
  const read = readSessionQuery(writeSessionQuery(query));
  expect(read.complaints).toEqual([]);
  expect(JSON.parse(JSON.stringify(read.query))).toEqual(query);
});

test("what is not known is told and left out", () => {
  const { query, complaints } = readSessionQuery("?topic=cooking&count=-3&level=screen");
  expect(query.topic).toBeUndefined();
  expect(query.count).toBeUndefined();
  expect(query.level).toBe("screen");
  expect(complaints).toHaveLength(2);
  expect(complaints[0]).toContain("cooking");
});

test("today's queue is what an address without a filter asks for", () => {
  expect(isToday(readSessionQuery("").query)).toBe(true);
  expect(isToday(readSessionQuery("?count=3").query)).toBe(true);
  expect(isToday(readSessionQuery("?type=choice").query)).toBe(false);
});
