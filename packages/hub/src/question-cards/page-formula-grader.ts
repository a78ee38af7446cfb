import type { FormulaNews } from "@downhill/practice/grade/formula-order";
import { type FormulaGrader, gradeInTime } from "@downhill/practice/grade/grade-in-time";

let grader: FormulaGrader | undefined;

/** The page's one grader of formulas, in a worker, so that the page answers whatever was written. */
export function pageFormulaGrader(): FormulaGrader {
  grader ??= createPageFormulaGrader();
  return grader;
}

/** @param seconds what one answer may take */
export function createPageFormulaGrader(seconds?: number): FormulaGrader {
  return gradeInTime(({ onNews, onFailure }) => {
    const worker = new Worker(new URL("./formula-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FormulaNews>) => onNews(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      onFailure(event.message || "the grader could not be loaded");
    });
    return {
      post(order) {
        worker.postMessage(order);
      },
      end: () => worker.terminate(),
    };
  }, seconds);
}
