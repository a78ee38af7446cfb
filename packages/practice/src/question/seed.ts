/** Seeds are whole numbers from 0 to this, as `createRandom` takes them. */
export const mostSeed = 0xffff_ffff;

/** The seed that somebody wrote; undefined where the text is none. */
export function readSeed(text: string): number | undefined {
  const seed = Number(text);
  return /^\s*\d+\s*$/.test(text) && seed <= mostSeed ? seed : undefined;
}

/** A seed of the whole range, by chance. */
export function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
}
