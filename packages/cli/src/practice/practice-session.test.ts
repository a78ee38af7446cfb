import { createRandom } from "@downhill/lab/random";
import { allQuestions } from "@downhill/practice/bank/all-questions";
import type { ReviewEvent } from "@downhill/practice/log/log-event";
import { createMemoryLog } from "@downhill/practice/log/memory-log";
import { bestAnswer } from "@downhill/practice/question/best-answer";
import type { CodeQuestion } from "@downhill/practice/question/code-question";
import type { Question } from "@downhill/practice/question/question";
import { defaultPlan } from "@downhill/practice/schedule/plan";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { plain } from "../terminal/paint.ts";
import { widthOf } from "../terminal/text.ts";
import { createGrader } from "./create-grader.ts";
import { editText } from "./edit-text.ts";
import type { LineReader } from "./line-reader.ts";
import { runSession } from "./practice-session.ts";
import { questionSheet } from "./question-sheet.ts";
import { readTypedAnswer } from "./read-typed-answer.ts";
import { shownChoices } from "./shown-options.ts";

function readerOf(typed: readonly string[]): LineReader {
  const lines = [...typed];
  return {
    next: async () => lines.shift(),
    isInterrupted: () => false,
    lend: (work) => work(),
    close: () => {},
  };
}

/** Types lines to questions. */
async function answer(questions: readonly Question[], typed: readonly string[], seed = 1) {
  const log = createMemoryLog();
  const said: string[] = [];
  const result = await runSession({
    questions,
    log,
    plan: defaultPlan,
    seedOf: () => seed,
    from: "session",
    reader: readerOf(typed),
    grader: createGrader(),
    given: undefined,
    width: 80,
    paint: plain,
    say: (lines) => said.push(...lines),
  });
  const reviews = (await log.readAll()).filter((event): event is ReviewEvent => event.kind === "review");
  for (const line of said.join("\n").split("\n")) {
    // A place in a text that cannot be read is shown in the text's own line.
    const isQuoted = line.startsWith("    ");
    if (!isQuoted) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  }
  return { result, reviews, said, events: await log.readAll() };
}

// Diagnoses take runs, and programs a sandbox: they have tests of their own.
const quick = allQuestions.filter(({ type }) => type !== "diagnose" && type !== "code");

test.each(quick.map((question) => [question.id, question] as const))(
  "%s takes its full answer as it is typed",
  async (_id, question) => {
    const full = bestAnswer(question, 1).answer;
    const number =
      question.type === "choice"
        ? shownChoices(question, 1).find(({ index }) => question.judge()[index]?.isRight)?.number
        : undefined;
    const isOneLine =
      question.type === "numeric" ||
      question.type === "choice" ||
      (question.type === "formula" && question.asks.kind === "expression");
    const typed = [
      ...(number === undefined ? full.split("\n") : [String(number)]),
      ...(isOneLine ? [] : [""]),
      "4",
      "",
    ];
    const { reviews, result } = await answer([question], typed);
    expect(result).toEqual({ answered: 1, right: 1 });
    expect(reviews).toMatchObject([{ question: question.id, rating: 4, from: "session" }]);
  },
);

test("an objection is kept beside the answer that it is about", async () => {
  const question = allQuestions.find(({ id }) => id === "gradient-descent-update");
  if (question === undefined) throw new Error("there is no such question");
  const typed = ["θ = −α g", "", "nonsense", ":contest I meant the step alone.", "2", ""];
  const { events, reviews, said } = await answer([question], typed);
  expect(reviews).toMatchObject([{ score: 0, rating: 2 }]);
  expect(events.filter(({ kind }) => kind === "contest")).toMatchObject([
    { review: reviews[0]?.id, note: "I meant the step alone." },
  ]);
  expect(said).toContainEqual(expect.stringContaining("A rating is 1, 2, 3 or 4; Enter takes 1"));
});

const words = allQuestions.find(({ id }) => id === "gradient-descent-saddles");
if (words === undefined) throw new Error("there is no such question");

test("a word to the program within an answer is heard, and the answer goes on from where it was", async () => {
  const typed = ["Saddles slow it down", "?", ":try", "in high dimension.", "", ":quit"];
  const { said, reviews } = await answer([words, words], typed);
  expect(said.join("\n")).toContain("Hint 1 of 3: ");
  expect(said.join("\n")).toContain("“Saddles slow it down");
  expect(said.join("\n")).toContain("A try: nothing is counted.");
  expect(reviews).toHaveLength(0);

  const again = await answer([words], ["Saddles slow it down", "?", "in high dimension.", "", "3", ""]);
  expect(again.reviews).toMatchObject([{ answer: "Saddles slow it down\nin high dimension." }]);
  const left = await answer([words, words], ["Saddles", ":skip", "Saddles", ":quit"]);
  expect(left.result.answered).toBe(0);
  expect(left.said).toContainEqual(expect.stringContaining("2 of 2"));
});

test("a word with a colon that means nothing here is no answer", async () => {
  const { said, reviews } = await answer([words], [":contest the question", ":board v", ":quit"]);
  expect(reviews).toHaveLength(0);
  expect(said).toContainEqual(expect.stringContaining(":contest is not known here; there are ?, :try"));
  expect(said).toContainEqual(expect.stringContaining(":board is not known here"));
});

test(":quit at the rating keeps the answer as suggested, at the follow-up as rated, and nothing more is asked", async () => {
  const { said, reviews } = await answer([words, words], ["Saddles slow it down.", "", ":quit"]);
  expect(reviews).toMatchObject([{ rating: 1 }]);
  expect(said.join("\n")).not.toContain("2 of 2");
  const later = await answer([words, words], ["Saddles slow it down.", "", "3", "Look at it", ":quit"]);
  expect(later.reviews).toMatchObject([{ rating: 3 }]);
  expect(later.said.join("\n")).not.toContain("2 of 2");
});

test("a reason that the feedback gave is not given again", async () => {
  const question = allQuestions.find(({ id }) => id === "descent-steeper-loss");
  if (question?.type !== "choice") throw new Error("there is no such choice");
  const reason = bestAnswer(question, 1).because ?? "";
  const { said } = await answer([question], ["1", "", ""]);
  const text = said.join(" ").replaceAll(/\s+/g, " ");
  expect(text.split(reason)).toHaveLength(2);
});

test("code is shown in both languages, and its full answer in the one that was typed", async () => {
  const question = allQuestions.find(({ id }) => id === "adam-code");
  if (question?.type !== "code") throw new Error("there is no such code question");
  const typed = ["js", "function adam() {", "  return [];", "}", ".", "", ""];
  const { said, reviews } = await answer([question], typed);
  expect(reviews).toHaveLength(1);
  for (const { starter } of [question])
    for (const text of [starter.python, starter.javascript])
      expect(said).toContain(text.split("\n").find((line) => line.includes("(")));
  const shown = said.slice(said.indexOf("A full answer"));
  expect(shown).toContain(`  ${bestAnswer(question, 1, "javascript").answer.split("\n")[0]}`);
});

test("a question says how exact its number has to be, and how letters without a key are typed", () => {
  const number = allQuestions.find(({ id }) => id === "momentum-worked-step");
  const formula = allQuestions.find(({ id }) => id === "momentum-update");
  if (number?.type !== "numeric" || formula === undefined) throw new Error("there is no such question");
  const { tolerance } = number.pose(createRandom(3, "data"));
  expect(questionSheet(number, 3, 80, plain)).toContain(`A number, within ${100 * tolerance} %.`);
  expect(questionSheet(formula, 3, 80, plain).join(" ")).toContain("alpha, beta1, theta");
});

test("whatever is typed, nothing breaks, and each answer is kept once", async () => {
  const line = fc.oneof(
    fc.constantFrom(
      "",
      "",
      "?",
      ":try",
      ":skip",
      ":show",
      ":quit",
      ".",
      "1",
      "0.5",
      "θ = θ − α g",
      ":x",
      "a",
      "it falls",
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 40 }),
      fc.array(fc.nat(quick.length - 1), { minLength: 1, maxLength: 4 }),
      async (typed, chosen) => {
        const questions = chosen.flatMap((index) => quick[index] ?? []);
        const { result, reviews } = await answer(questions, typed);
        expect(reviews).toHaveLength(result.answered);
        expect(result.right).toBeLessThanOrEqual(result.answered);
      },
    ),
    { seed: 20_261_126, numRuns: 60 },
  );
});

const code: CodeQuestion = {
  id: "made-up",
  topic: "adam",
  level: "screen",
  type: "code",
  title: "Code",
  prompt: "Write it.",
  entry: { javascript: "f", python: "f" },
  starter: {
    javascript: "function f() {}\n",
    typescript: "function f(): void {}\n",
    python: "def f():\n    pass\n",
  },
  best: { javascript: "", python: "" },
  cases: () => [],
  points: [],
  hints: ["", "", ""],
  followUp: { prompt: "?", points: [] },
};

afterEach(() => vi.unstubAllEnvs());

test("code is typed up to a dot, empty lines and all", async () => {
  const typed = ["", "py", "def f():", "", "    return 1", "."];
  expect(await readTypedAnswer(code, 1, readerOf(typed))).toEqual({
    kind: "answer",
    answer: { type: "code", language: "python", source: "def f():\n\n    return 1" },
  });
  await expect(readTypedAnswer(code, 1, readerOf(["rust"]))).rejects.toThrow('"rust" is none of js, ts, py');
  expect(await readTypedAnswer(code, 1, readerOf([":skip"]))).toEqual({
    kind: "word",
    word: ":skip",
    begun: [],
  });
});

test.skipIf(process.platform === "win32")(
  "an editor gets the text and gives it back; without one there is none",
  () => {
    vi.stubEnv("VISUAL", "");
    vi.stubEnv("EDITOR", "sed -i s/pass/return/");
    expect(editText(code.starter.python, "answer.py")).toBe("def f():\n    return\n");
    vi.stubEnv("EDITOR", "false");
    expect(editText("x", "answer.py")).toBeUndefined();
    vi.stubEnv("EDITOR", "");
    expect(editText("x", "answer.py")).toBeUndefined();
  },
);
