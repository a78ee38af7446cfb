import { readdirSync, readFileSync } from "node:fs";
import type { CodeQuestion, Language } from "../question/code-question.ts";

/** A program that is shown as a full answer, or one that is kept beside a question of code: `right-NAME.js`, `wrong-NAME.py`. */
export interface AnswerFile {
  readonly name: string;
  readonly isRight: boolean;
  readonly language: Language;
  readonly source: string;
  /** What the first line says that it is taken for. */
  readonly taken: string | undefined;
}

const languages: Readonly<Record<string, Language>> = { js: "javascript", ts: "typescript", py: "python" };

/** @throws Error where there is a file that is neither right nor wrong, or in no language that questions are answered in */
export function readCodeAnswers({ topic, id, best }: CodeQuestion): readonly AnswerFile[] {
  const folder = new URL(`./${topic}/answers/${id}/`, import.meta.url);
  const shown = (["javascript", "python"] as const).map((language) => ({
    name: `the full answer in ${language}`,
    isRight: true,
    language,
    source: best[language],
    taken: undefined,
  }));
  const kept = readdirSync(folder)
    .sort()
    .map((name) => {
      const source = readFileSync(new URL(name, folder), "utf8");
      const language = languages[name.split(".").at(-1) ?? ""];
      if (language === undefined) throw new Error(`${name} is in no language that questions are answered in`);
      if (!/^(?:right|wrong)-/.test(name)) throw new Error(`${name} is neither right nor wrong`);
      const taken = /^(?:\/\/|#) taken for: (.*)$/m.exec(source)?.[1];
      return { name, isRight: name.startsWith("right-"), language, source, taken };
    });
  return [...shown, ...kept];
}
