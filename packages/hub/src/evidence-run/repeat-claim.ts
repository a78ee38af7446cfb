import { differencesOf, readEvidence } from "@downhill/lab/claims/evidence";
import { createPageRaces } from "../training/race-in-page.ts";
import { readDataOverHttp } from "../training/read-data-over-http.ts";
import type { ClaimNews, ClaimOrder, ClaimOutcome } from "./claim-messages.ts";
import { loadClaim } from "./load-claim.ts";

const millisecondsBetweenNews = 100;

/**
 * Runs a claim's experiment here and now, its races in workers, and compares what comes out with what is recorded.
 * @throws what the experiment, its data or its races throw
 */
export async function repeatClaim(
  { name, root }: ClaimOrder,
  send: (news: ClaimNews) => void,
): Promise<ClaimOutcome> {
  const claim = await loadClaim(name);
  const onData = (progress: Extract<ClaimNews, { kind: "data" }>["progress"]): void =>
    send({ kind: "data", progress });
  const read = readDataOverHttp({ root, onProgress: onData });
  const recorded = await readEvidence(name, read);
  const races = createPageRaces({ root, onData });
  let race = 0;
  let told = 0;
  const started = performance.now();
  const finding = await claim.run({
    read,
    race(spec, entrants, options) {
      race += 1;
      const current = race;
      return races.race(spec, entrants, {
        ...options,
        onProgress(progress) {
          options.onProgress?.(progress);
          const now = performance.now();
          if (now - told < millisecondsBetweenNews) return;
          told = now;
          send({ kind: "race", progress: { race: current, done: progress.done, total: progress.total } });
        },
      });
    },
  });
  const seconds = (performance.now() - started) / 1000;
  return { finding, recorded, differences: differencesOf(recorded.finding, finding), seconds };
}
