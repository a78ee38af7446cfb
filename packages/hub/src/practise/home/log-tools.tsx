import { formatPlural } from "@downhill/lab/report/number";
import { loadQuestions } from "@downhill/practice/bank/load-questions";
import { LogError } from "@downhill/practice/log/practice-log";
import { topics } from "@downhill/practice/question/topic";
import type { WeakSpot } from "@downhill/practice/schedule/weak-spots";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { saveFile } from "../../figure/save-file.ts";
import { openLog } from "../../practice-log/open-log.ts";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";
import { StorageNote } from "./storage-note.tsx";

/** What can be done with the log: out as a file, in from one, and to Anki; and how firmly the browser keeps it. */
export function LogTools({ weak }: { readonly weak: readonly WeakSpot[] }): JSX.Element {
  const { events, problem } = usePracticeLog();
  const said = useSignal<{ readonly text: string; readonly isFault: boolean } | undefined>(undefined);
  const picker = useRef<HTMLInputElement>(null);
  const count = events.value?.length ?? 0;

  const exportAll = async (): Promise<void> => {
    said.value = undefined;
    const { exportLog } = await import("@downhill/practice/log/export-log");
    const now = Date.now();
    const day = new Date(now).toISOString().slice(0, 10);
    saveFile(`downhill-practice-${day}.json`, "application/json", exportLog(events.peek() ?? [], now));
  };
  const importFile = async (file: File): Promise<void> => {
    said.value = undefined;
    try {
      const [{ importLog }, { log }, text] = await Promise.all([
        import("@downhill/practice/log/import-log"),
        openLog(),
        file.text(),
      ]);
      const { total, added } = await importLog(log, text, file.name);
      said.value = {
        text: `${formatPlural(total, "entry").replace(/entrys$/, "entries")} in ${file.name}, ${added === 0 ? "none" : added} of them new.`,
        isFault: false,
      };
    } catch (error) {
      const why =
        error instanceof LogError ? error.message : `${file.name} could not be read: ${String(error)}.`;
      said.value = { text: `${why} Nothing was changed.`, isFault: true };
    }
  };

  const exportCards = async (ids?: ReadonlySet<string>): Promise<void> => {
    said.value = undefined;
    try {
      const [{ exportAnki }, ...banks] = await Promise.all([
        import("@downhill/practice/log/anki"),
        ...topics.map(({ slug }) => loadQuestions(slug)),
      ]);
      const questions = banks.flat().filter(({ id }) => ids === undefined || ids.has(id));
      saveFile("downhill-anki.txt", "text/plain", exportAnki(questions));
      said.value = { text: "In Anki, File, Import reads it.", isFault: false };
    } catch {
      said.value = {
        text: "The questions could not be loaded: there seems to be no connection.",
        isFault: true,
      };
    }
  };

  return (
    <section class="log-tools" aria-labelledby="log">
      <h2 id="log">Your log</h2>
      <p>
        {problem.value?.reason !== "unavailable" && "What you answered stays in this browser. "}
        As a file it goes to another one, or to <code>downhill practice --import</code>.
      </p>
      <div class="log-buttons">
        <button type="button" class="button" disabled={count === 0} onClick={() => void exportAll()}>
          Export
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          Import
        </button>
        <button type="button" class="button" onClick={() => void exportCards()}>
          All questions to Anki
        </button>
        {weak.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => void exportCards(new Set(weak.flatMap(({ questions }) => questions)))}
          >
            Weak spots to Anki
          </button>
        )}
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="A log to import"
          accept=".json,.jsonl,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void importFile(file);
            // The same file can be chosen again.
            event.currentTarget.value = "";
          }}
        />
      </div>
      <p class="log-said" role="status" data-fault={said.value?.isFault === true}>
        {said.value?.text}
      </p>
      <StorageNote count={count} />
    </section>
  );
}
