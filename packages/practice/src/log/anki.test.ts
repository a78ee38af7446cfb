import { createRandom } from "@downhill/lab/random";
import { describe, expect, test } from "vitest";
import { allQuestions } from "../bank/all-questions.ts";
import { gradeNumeric } from "../grade/grade-numeric.ts";
import type { ChoiceQuestion } from "../question/choice-question.ts";
import { exportAnki } from "./anki.ts";

interface Note {
  readonly guid: string;
  readonly front: string;
  readonly back: string;
  readonly tags: string;
}

/** Reads a file as Anki does: lines of `#` on top are settings, then fields between tabs, where a quote at a field's start would begin a quoted one. */
function read(text: string): {
  readonly settings: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
} {
  const lines = text.trimEnd().split("\n");
  const count = lines.findIndex((line) => !line.startsWith("#"));
  const settings = new Map(
    lines.slice(0, count === -1 ? lines.length : count).map((line) => {
      const [key = "", value = ""] = line.slice(1).split(":", 2);
      return [key, value];
    }),
  );
  const notes = (count === -1 ? [] : lines.slice(count)).map((line) => {
    const fields = line.split("\t");
    expect(fields, line).toHaveLength(4);
    for (const field of fields) expect(field).not.toContain('"');
    const [guid = "", front = "", back = "", tags = ""] = fields;
    return { guid, front, back, tags };
  });
  return { settings, notes };
}

/** What a reader of the HTML sees, lines apart. */
function seen(html: string): string {
  return html
    .replaceAll(/<br>|<\/p>|<\/li>/g, "\n")
    .replaceAll(/<\/?(?:p|ul|ol|li|small|pre)>/g, "")
    .replaceAll("&emsp;", "\t")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

const captions = new Map(
  allQuestions.filter(({ type }) => type === "diagnose").map(({ id }) => [id, "It falls & rises."]),
);
const whole = exportAnki(allQuestions, { captions });

test("the file says what Anki has to know of it, the ids first", () => {
  expect(whole.startsWith("#separator:tab\n#html:true\n")).toBe(true);
  const { settings } = read(whole);
  expect(settings.get("guid column")).toBe("1");
  expect(settings.get("tags column")).toBe("4");
  expect(settings.get("deck")).toBe("Downhill");
  expect(read(exportAnki([], { deck: "a\nb" })).settings.get("deck")).toBe("a b");
});

test("every question is a note with an id of its own, and nothing in it is LaTeX", () => {
  const { notes } = read(whole);
  expect(notes.map(({ guid }) => guid)).toEqual(allQuestions.map(({ id }) => `downhill-${id}`));
  for (const { guid, front, back } of notes) {
    expect(front, guid).not.toMatch(/\\[a-zA-Z]/);
    expect(back, guid).not.toMatch(/\\[a-zA-Z]/);
    expect(seen(front), guid).not.toMatch(/<\/?\w+>/);
    expect(seen(back).trim().length, guid).toBeGreaterThan(3);
  }
});

test("a question of numbers has the numbers of its first seed, and an answer that is right for them", () => {
  const { notes } = read(whole);
  for (const question of allQuestions) {
    if (question.type !== "numeric") continue;
    const posed = question.pose(createRandom(1, "data"));
    const note = notes.find(({ guid }) => guid === `downhill-${question.id}`);
    expect(seen(note?.front ?? "")).toContain(posed.prompt);
    expect(seen(note?.back ?? "")).toContain(posed.because);
    const [answer = ""] = seen(note?.back ?? "").split("\n");
    expect(gradeNumeric(posed, answer).outcome, `${question.id}: ${answer}`).toBe("right");
  }
});

test("a diagnosis without the words for its curves is left out", () => {
  const { notes } = read(exportAnki(allQuestions));
  expect(notes).toHaveLength(allQuestions.length - captions.size);
});

describe("what the format uses itself comes through", () => {
  const odd = 'a\tb\nc\r\nd "quoted" <b> & </script> #deck:x';
  const question: ChoiceQuestion = {
    id: "odd",
    topic: "adam",
    level: "screen",
    type: "choice",
    title: "Odd",
    prompt: odd,
    options: [`right ${odd}`, "wrong"],
    judge: () => [
      { isRight: true, says: odd },
      { isRight: false, says: "" },
    ],
    points: [{ says: odd, sources: ["kingma"] }],
    hints: ["", "", ""],
    followUp: { prompt: "?", points: [] },
  };

  test("tabs, ends of lines, quotes, < and &", () => {
    const { notes } = read(exportAnki([question, { ...question, id: "next" }]));
    expect(notes).toHaveLength(2);
    const expected = odd.replace("\r\n", "\n");
    expect(seen(notes[0]?.front ?? "")).toContain(expected);
    expect(seen(notes[0]?.front ?? "")).toContain(`right ${expected}`);
    expect(seen(notes[0]?.back ?? "")).toContain(expected);
    expect(notes[0]?.tags).toBe("adam screen choice");
  });
});
