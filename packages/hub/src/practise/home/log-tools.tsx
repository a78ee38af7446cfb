import { formatCount } from "@downhill/lab/report/number";
import { loadAllQuestions } from "@downhill/practice/bank/load-questions";
import type { LogEvent } from "@downhill/practice/log/log-event";
import { LogError } from "@downhill/practice/log/practice-log";
import type { WeakSpot } from "@downhill/practice/schedule/weak-spots";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { saveFile } from "../../figure/save-file.ts";
import { openLog } from "../../practice-log/open-log.ts";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";
import { StorageNote } from "./storage-note.tsx";

/** What came of something done with the log. */
interface Said {
  readonly text: string;
  readonly isFault: boolean;
}

/** What can be done with the log: out as a file, in from one, and to Anki; and how firmly the browser keeps it. */
export function LogTools({ weak }: { readonly weak: readonly WeakSpot[] }): JSX.Element {
  const { events, problem } = usePracticeLog();
  const said = useSignal<Said | undefined>(undefined);
  const picker = useRef<HTMLInputElement>(null);
  const count = events.value?.length ?? 0;
  const tell = async (work: Promise<Said | undefined>): Promise<void> => {
    said.value = undefined;
    said.value = await work;
  };
  return (
    <section class="log-tools" aria-labelledby="log">
      <h2 id="log">Your log</h2>
      <p>
        {problem.value?.reason !== "unavailable" && "What you answered stays in this browser. "}
        As a file it goes to another one, or to <code>downhill practice --import</code>.
      </p>
      <div class="log-buttons">
        <button
          type="button"
          class="button"
          disabled={count === 0}
          onClick={() => void tell(saveLog(events.peek() ?? []))}
        >
          Export
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          Import
        </button>
        <button type="button" class="button" onClick={() => void tell(saveCards())}>
          All questions to Anki
        </button>
        {weak.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => void tell(saveCards(new Set(weak.flatMap(({ questions }) => questions))))}
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
            if (file !== undefined) void tell(readLogFile(file));
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

async function saveLog(events: readonly LogEvent[]): Promise<Said | undefined> {
  try {
    const { exportLog } = await import("@downhill/practice/log/export-log");
    const now = Date.now();
    const day = new Date(now).toISOString().slice(0, 10);
    saveFile(`downhill-practice-${day}.json`, "application/json", exportLog(events, now));
    return undefined;
  } catch {
    return {
      text: "What writes the file could not be loaded: there seems to be no connection.",
      isFault: true,
    };
  }
}

async function readLogFile(file: File): Promise<Said> {
  try {
    const [{ importLog }, { log }, text] = await Promise.all([
      import("@downhill/practice/log/import-log"),
      openLog(),
      file.text(),
    ]);
    const { total, added } = await importLog(log, text, file.name);
    const entries = total === 1 ? "1 entry" : `${formatCount(total)} entries`;
    return {
      text: `${entries} in ${file.name}, ${added === 0 ? "none" : added} of them new.`,
      isFault: false,
    };
  } catch (error) {
    const why =
      error instanceof LogError ? error.message : `${file.name} could not be read: ${String(error)}.`;
    return { text: `${why} Nothing was changed.`, isFault: true };
  }
}

/** @param ids of the questions that become cards; undefined for all */
async function saveCards(ids?: ReadonlySet<string>): Promise<Said> {
  try {
    const [{ exportAnki }, all] = await Promise.all([
      import("@downhill/practice/log/anki"),
      loadAllQuestions(),
    ]);
    const questions = all.filter(({ id }) => ids === undefined || ids.has(id));
    saveFile("downhill-anki.txt", "text/plain", exportAnki(questions));
    return { text: "In Anki, File, Import reads it.", isFault: false };
  } catch {
    return { text: "The questions could not be loaded: there seems to be no connection.", isFault: true };
  }
}
