import { standInNames } from "@downhill/practice/code/python/stand-in-names";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { sandboxFiles } from "../training/data-index.ts";
import { areKept, keptDataIndex, loadDataIndex } from "../training/read-data-over-http.ts";
import { siteAddress } from "../training/site-address.ts";

const files = (Object.keys(sandboxFiles) as (keyof typeof sandboxFiles)[]).filter((name) =>
  name.startsWith("python/"),
);

export interface PythonNoteProps {
  /** Whether a program runs: after the first one the language is there. */
  readonly isRunning: boolean;
}

/** What somebody should know before they run Python: whether it is there, its size, and what stands in for NumPy. */
export function PythonNote({ isRunning }: PythonNoteProps): JSX.Element {
  const bytes = useSignal<number | undefined>(undefined);
  const isKept = useSignal(false);
  const isOnline = useSignal(true);
  useEffect(() => {
    const look = (): void => {
      isOnline.value = navigator.onLine;
      const root = siteAddress();
      areKept(root, files).then((found) => {
        isKept.value = found;
      });
      (navigator.onLine ? loadDataIndex : keptDataIndex)(root).then(
        (index) => {
          const sizes = files.map((name) => index?.[name]?.sent);
          if (sizes.every((size) => size !== undefined))
            bytes.value = sizes.reduce((sum, size) => sum + size, 0);
        },
        () => {},
      );
    };
    look();
    const ending = new AbortController();
    for (const name of ["online", "offline"]) addEventListener(name, look, ending);
    return () => ending.abort();
  }, [isRunning, bytes, isKept, isOnline]);
  return (
    <div class="python-note">
      <p>{describePython(isKept.value, isOnline.value, bytes.value)}</p>
      <details>
        <summary>NumPy is a stand-in</summary>
        <p>
          <code>import numpy as np</code> gives arrays of floats written in plain Python. It has{" "}
          <code class="stand-in-names">{standInNames.join(", ")}</code>. Slices are copies, and what it lacks
          it says.
        </p>
      </details>
    </div>
  );
}

function describePython(isKept: boolean, isOnline: boolean, bytes: number | undefined): string {
  if (isKept) return "Python runs in this page. It is kept in this browser and needs no connection.";
  const size = bytes === undefined ? "" : `: ${(bytes / 1e6).toFixed(1)} MB, once`;
  return isOnline
    ? `Python comes when you first run it${size}. It runs in this page.`
    : `There is no connection, and Python is not in this browser yet. It comes with the first run that has one${size}.`;
}
