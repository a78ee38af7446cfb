import { formatCount } from "@downhill/lab/report/number";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";

/** How firmly the browser keeps the log, and a button that asks it to keep it for good. */
export function StorageNote({ count }: { readonly count: number }): JSX.Element {
  const { problem } = usePracticeLog();
  const isFirm = useSignal<boolean | undefined>(undefined);
  const isRefused = useSignal(false);
  useEffect(() => {
    // Where the browser keeps nothing it may refuse to say.
    navigator.storage?.persisted?.().then(
      (persisted) => {
        isFirm.value = persisted;
      },
      () => {},
    );
  }, [count, isFirm]);
  const ask = async (): Promise<void> => {
    isFirm.value = await navigator.storage.persist().catch(() => false);
    isRefused.value = !isFirm.value;
  };
  if (problem.value?.reason === "unavailable")
    return (
      <div class="storage-note">
        <p>Nothing is kept beyond this page.</p>
      </div>
    );
  return (
    <div class="storage-note">
      <p>
        {describeKept(count)}{" "}
        {count > 0 &&
          (isFirm.value === true
            ? "The browser has promised to keep them until you clear its data."
            : isFirm.value === false &&
              "The browser may clear them when space runs out: export them now and then.")}
      </p>
      {isFirm.value === false && count > 0 && !isRefused.value && (
        <button type="button" class="quiet-button" onClick={() => void ask()}>
          Ask it to keep them
        </button>
      )}
      {isRefused.value && <p>It does not promise it. Some browsers do once the page is a bookmark.</p>}
    </div>
  );
}

function describeKept(count: number): string {
  if (count === 0) return "Nothing is kept yet.";
  return count === 1 ? "1 entry is kept." : `${formatCount(count)} entries are kept.`;
}
