import type { Evidence } from "@downhill/lab/claims/evidence";
import { readExactJson } from "@downhill/lab/exact-json";

// At build time only: a client that imported this would carry all of the evidence.
const texts = import.meta.glob<string>("../../../lab/record/claims/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/**
 * What is recorded for a claim, for pages at build time.
 * @throws RangeError where nothing is
 */
export function recordedEvidence(name: string): Evidence {
  const text = texts[`../../../lab/record/claims/${name}.json`];
  if (text === undefined) throw new RangeError(`there is no evidence for ${name}`);
  return readExactJson(text) as Evidence;
}
