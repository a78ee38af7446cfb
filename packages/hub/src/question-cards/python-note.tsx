import { standInNames } from "@downhill/practice/code/python/stand-in-names";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { sandboxFiles } from "../training/data-index.ts";
import { keptDataIndex, loadDataIndex } from "../training/read-data-over-http.ts";
import { siteAddress } from "../training/site-address.ts";

/** What somebody should know before they run Python: its size, and what stands in for NumPy. */
export function PythonNote(): JSX.Element {
  const bytes = useSignal<number | undefined>(undefined);
  useEffect(() => {
    (navigator.onLine ? loadDataIndex : keptDataIndex)(siteAddress()).then(
      (index) => {
        const files = Object.keys(sandboxFiles) as (keyof typeof sandboxFiles)[];
        const sizes = files.filter((name) => name.startsWith("python/")).map((name) => index?.[name]?.sent);
        if (sizes.every((size) => size !== undefined))
          bytes.value = sizes.reduce((sum, size) => sum + size, 0);
      },
      () => {},
    );
  }, []);
  return (
    <div class="python-note">
      <p>
        Python comes when you first run it
        {bytes.value !== undefined && `: ${(bytes.value / 1e6).toFixed(1)} MB, once`}. It runs in this page.
      </p>
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
