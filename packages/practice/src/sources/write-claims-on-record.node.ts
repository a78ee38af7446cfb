import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Claim } from "@downhill/lab/claims/claim";
import { claims } from "@downhill/lab/claims/claims";
import { readEvidence } from "@downhill/lab/claims/evidence";
import { readDataFile } from "@downhill/lab/data/read-data-file.node";
import type { ClaimOnRecord } from "./claims-on-record.ts";

/** What the lab's claims say and what its records say of them, in the lab's order. */
export async function readClaimsOnRecord(): Promise<Readonly<Record<string, ClaimOnRecord>>> {
  return Object.fromEntries(
    await Promise.all(claims.map(async (claim) => [claim.name, await readOne(claim)])),
  );
}

async function readOne({ name, statement }: Claim): Promise<ClaimOnRecord> {
  const { finding } = await readEvidence(name, readDataFile);
  return { statement, verdict: finding.verdict, because: finding.because };
}

// Run by itself it writes the list into its file; the formatter has the last word on it.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL("./claims-on-record.ts", import.meta.url);
  const text = await readFile(file, "utf8");
  const [before = ""] = text.split("export const claimsOnRecord");
  const list = JSON.stringify(await readClaimsOnRecord(), null, 2);
  await writeFile(
    file,
    `${before}export const claimsOnRecord = ${list} as const satisfies Readonly<Record<string, ClaimOnRecord>>;\n`,
  );
}
