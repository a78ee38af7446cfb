import type { CodeRunner } from "@downhill/practice/code/code-runner";
import { signal } from "@preact/signals";
import { createPageRunner } from "../code-sandbox/page-runner.ts";
import type { DataProgress } from "../training/read-data-over-http.ts";
import { siteAddress } from "../training/site-address.ts";

/** What comes over the network for a language now, by file. */
export const languageOnItsWay = signal<ReadonlyMap<string, DataProgress>>(new Map());

let runner: CodeRunner | undefined;

/** The page's one runner: languages that were loaded for a question are there for the next. */
export function pageCodeRunner(): CodeRunner {
  runner ??= createPageRunner({
    root: siteAddress(),
    onProgress(progress) {
      languageOnItsWay.value = new Map(languageOnItsWay.peek()).set(progress.file, progress);
    },
  });
  return runner;
}
