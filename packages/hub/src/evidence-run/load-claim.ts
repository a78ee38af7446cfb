import type { Claim } from "@downhill/lab/claims/claim";

const modules = import.meta.glob<Readonly<Record<string, unknown>>>("../../../lab/src/claims/*/claim.ts");

/**
 * A claim with the code of its experiment, and nothing of the others'.
 * @throws RangeError where there is none of that name
 */
export async function loadClaim(name: string): Promise<Claim> {
  const load = modules[`../../../lab/src/claims/${name}/claim.ts`];
  if (load === undefined) throw new RangeError(`there is no claim ${name}`);
  const found = Object.values(await load()).find((value) => isClaim(value, name));
  if (found === undefined) throw new Error(`the folder of ${name} does not export it: a bug`);
  return found as Claim;
}

function isClaim(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && (value as Partial<Claim>).name === name;
}
