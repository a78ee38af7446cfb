import type { ReadDataFile } from "@downhill/lab/data/data-file";

/** A loader that keeps what it loaded last, because reading takes as long as many steps and a scene trains more than once. */
export function loadOnce<Loaded>(
  load: (readData: ReadDataFile) => Promise<Loaded>,
): (readData: ReadDataFile) => Promise<Loaded> {
  let kept: { readonly from: ReadDataFile; readonly loaded: Promise<Loaded> } | undefined;
  return (readData) => {
    if (kept?.from === readData) return kept.loaded;
    const loaded = load(readData);
    kept = { from: readData, loaded };
    // What failed is tried again.
    loaded.catch(() => {
      kept = undefined;
    });
    return loaded;
  };
}
