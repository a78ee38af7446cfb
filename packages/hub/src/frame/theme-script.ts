import { themeKey } from "./theme.ts";

/**
 * Stands in the head of every page and runs before its first paint, so that a chosen theme does not flash in the other one. A page
 * may be forbidden to store anything; the system's theme is right then.
 */
export const themeScript = `try{const t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** By this hash of its text the policy lets the script in; a test holds the two together. */
export const themeScriptHash = "sha256-f5aX8RVJrib03vhjgOxc7CO5hhwl5hWgCLpBQjMBQwM=";
