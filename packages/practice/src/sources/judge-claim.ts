import { type ClaimOnRecord, claimsOnRecord } from "./claims-on-record.ts";

/** A claim of the lab by its name, as in `downhill claims NAME` and `/evidence/NAME/`. */
export type ClaimName = keyof typeof claimsOnRecord;

/** What the runs on record say of a statement, as one sentence: "“Momentum may overshoot minima” is supported by the runs on record." */
export function judgeClaim(name: ClaimName): string {
  const { statement, verdict }: ClaimOnRecord = claimsOnRecord[name];
  const quoted = `“${statement.replace(/\.$/, "")}”`;
  switch (verdict.kind) {
    case "supported":
    case "refuted":
      return `${quoted} is ${verdict.kind} by the runs on record.`;
    case "inconclusive":
      return `${quoted} is left open by the runs on record.`;
    case "depends":
      return `${quoted} depends on ${verdict.on}.`;
    case "equivalent":
      return `${quoted}: in the runs on record the two sides are within ${verdict.within} of each other.`;
  }
}

/** The same with the numbers that it rests on. */
export function citeClaim(name: ClaimName): string {
  // A number's sign, not a hyphen between words.
  return `${judgeClaim(name)} ${claimsOnRecord[name].because.replaceAll(/(?<=^|[\s(])-(?=\d)/g, "−")}`;
}
