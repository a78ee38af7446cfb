import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { bin, env } from "../packages/cli/src/spawn-downhill.ts";
import { check } from "../packages/downhill/src/notation/check.ts";
import { parse } from "../packages/downhill/src/notation/parse.ts";
import { allQuestions } from "../packages/practice/src/bank/all-questions.ts";
import { topics } from "../packages/practice/src/question/topic.ts";

const root = join(import.meta.dirname, "..");
const documents = [
  "README.md",
  "NOTATION.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/torch-checkpoint.md",
  "docs/own-problem.md",
  "docs/training.md",
];

interface Block {
  readonly place: string;
  readonly language: string;
  readonly text: string;
}

function blocksOf(document: string): readonly Block[] {
  const source = readFileSync(join(root, document), "utf8");
  return [...source.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map((match) => {
    const line = source.slice(0, match.index).split("\n").length;
    return { place: `${document}:${line}`, language: match[1] ?? "", text: match[2] ?? "" };
  });
}

const blocks = documents.flatMap(blocksOf);
const ofLanguage = (language: string) => blocks.filter((block) => block.language === language);

// Python is run by torch-checkpoint.test.ts.
test("every code block has a language that is checked", () => {
  expect(new Set(blocks.map(({ language }) => language))).toEqual(
    new Set(["rule", "ts", "sh", "text", "python"]),
  );
});

describe("rules in the documents", () => {
  test.each(ofLanguage("rule").map(({ place, text }) => [place, text]))("%s runs", (_place, text) => {
    const { program, diagnostics } = check(parse(text));
    expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(program).toBeDefined();
  });
});

describe("TypeScript in the documents", () => {
  test.each(ofLanguage("ts").map(({ place, text }) => [place, text]))(
    "%s runs and says what its comments say",
    async (_place, text) => {
      const said: string[] = [];
      const scratch = mkdtempSync(join(root, "test/.docs-"));
      const file = join(scratch, "example.ts");
      const log = console.log;
      try {
        writeFileSync(file, text);
        console.log = (...values: readonly unknown[]) => said.push(values.join(" "));
        await import(pathToFileURL(file).href);
      } finally {
        console.log = log;
        rmSync(scratch, { recursive: true });
      }
      const promised = [...text.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map((match) => match[1]);
      expect(said).toEqual(promised);
    },
  );
});

describe("commands in the documents", () => {
  const lines = ofLanguage("sh").flatMap(({ text }) => text.split("\n"));
  const commands = lines.flatMap((line) => /^npx downhill ([^#>]+)/.exec(line)?.[1]?.trim() ?? []);

  test("there are some", () => {
    expect(commands.length).toBeGreaterThan(3);
  });

  test.each(commands)("downhill %s", (command) => {
    // With a log and a store of its own: a document's example is no plan of who runs the tests.
    const { status, stderr } = spawnSync(process.execPath, [bin, ...command.split(" ")], {
      encoding: "utf8",
      env,
    });
    expect(status, stderr).toBe(0);
  });

  test("npm scripts that are named exist", () => {
    const named = lines.flatMap((line) => /^npm (?:run )?(\w+)/.exec(line)?.[1] ?? []);
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});

describe("links in the documents", () => {
  test.each(documents)("%s has no dead local link", (document) => {
    const source = readFileSync(join(root, document), "utf8");
    const targets = [...source.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? "");
    for (const target of targets)
      expect(() => readFileSync(join(root, dirname(document), target)), target).not.toThrow();
  });
});

test("the changelog counts the questions that there are", () => {
  const [, questions] = /\*\*Practice\.\*\* (\d+) questions on eight topics/.exec(read("CHANGELOG.md")) ?? [];
  expect({ questions: Number(questions), topics: topics.length }).toEqual({
    questions: allQuestions.length,
    topics: 8,
  });
});

test("the folders that ARCHITECTURE lists are those that there are", () => {
  const named = { downhill: "Inside the library", lab: "Inside the lab", practice: "Inside practice" };
  for (const [name, heading] of Object.entries(named)) {
    const section = read("ARCHITECTURE.md").split(`## ${heading}`)[1] ?? "";
    const listed = [...(section.split("```")[1] ?? "").matchAll(/^([a-z-]+)\/ /gm)].map((match) => match[1]);
    const folders = readdirSync(join(root, "packages", name, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(listed.toSorted(), heading).toEqual(folders.toSorted());
  }
});

function read(document: string): string {
  return readFileSync(join(root, document), "utf8");
}

test("CONTRIBUTING stays under 60 lines", () => {
  expect(readFileSync(join(root, "CONTRIBUTING.md"), "utf8").trimEnd().split("\n").length).toBeLessThan(60);
});
