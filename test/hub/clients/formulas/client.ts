import { createPageFormulaGrader } from "../../../../packages/hub/src/question-cards/page-formula-grader.ts";

// A page without anything on it, for tests that grade many formulas where a reader's are graded.
const grader = createPageFormulaGrader();
type Asked = Parameters<typeof grader.grade>[0] & { readonly text: string };

let beats = 0;
setInterval(() => {
  beats += 1;
}, 20);

Object.assign(globalThis, {
  /** The grades, and how often the page's clock struck meanwhile. */
  async gradeFormulas(asked: readonly Asked[]) {
    const before = beats;
    const grades = await Promise.all(
      asked.map((one) => grader.grade(one, one.text).catch((error: unknown) => String(error))),
    );
    return { grades, beats: beats - before };
  },
});
