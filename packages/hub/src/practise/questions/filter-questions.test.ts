import { expect, test } from "vitest";
import type { QuestionEntry } from "../question-entry.ts";
import { filterQuestions, noFilter } from "./filter-questions.ts";

const questions: readonly QuestionEntry[] = [
  { id: "adam-update", topic: "adam", level: "screen", type: "formula", title: "Adam's update" },
  { id: "adam-memory", topic: "adam", level: "onsite", type: "numeric", title: "Memory of the states" },
  { id: "momentum-update", topic: "momentum", level: "screen", type: "formula", title: "Momentum's update" },
];

test.each([
  [{}, ["adam-update", "adam-memory", "momentum-update"]],
  [{ topic: "adam" }, ["adam-update", "adam-memory"]],
  [{ topic: "adam", type: "formula" }, ["adam-update"]],
  [{ level: "screen", text: "upd" }, ["adam-update", "momentum-update"]],
  [{ text: "adam state" }, ["adam-memory"]],
  [{ text: "nothing" }, []],
] as const)("%j finds %j", (filter, ids) => {
  expect(filterQuestions(questions, { ...noFilter, ...filter }).map(({ id }) => id)).toEqual(ids);
});
