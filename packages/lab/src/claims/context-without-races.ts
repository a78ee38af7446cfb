import type { ClaimContext } from "./claim.ts";

/** For claims that run everything themselves: nothing can be read, and no race be run. */
export const contextWithoutRaces: ClaimContext = {
  read: (file) => Promise.reject(new Error(`this claim has no use for ${file}`)),
  race: () => Promise.reject(new Error("this claim has no use for races")),
};
