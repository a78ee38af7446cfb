import { keepText } from "./kept-text.ts";

/** `system` follows the system's setting. */
export type ThemeChoice = "system" | "light" | "dark";

/** What the choice is kept under in the browser. */
export const themeKey = "downhill-theme";
const order: readonly ThemeChoice[] = ["system", "light", "dark"];

/** The theme that was chosen in this browser. */
export function readThemeChoice(): ThemeChoice {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** The choice that follows when the switch is pressed. */
export function nextThemeChoice(choice: ThemeChoice): ThemeChoice {
  return order[(order.indexOf(choice) + 1) % order.length] ?? "system";
}

/** Shows the theme and keeps it; `themechange` is dispatched on the document for what draws on canvases. */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  keepText(themeKey, choice === "system" ? undefined : choice);
  document.dispatchEvent(new Event("themechange"));
}

/** Calls back whenever the colours on the page change; gives a function that ends it. */
export function watchTheme(callback: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  document.addEventListener("themechange", callback);
  system.addEventListener("change", callback);
  return () => {
    document.removeEventListener("themechange", callback);
    system.removeEventListener("change", callback);
  };
}

/** The colour that a custom property has now, as a canvas takes it: `readColour("--ink")`. */
export function readColour(property: string): string {
  if (probe === undefined) {
    probe = document.createElement("span");
    probe.hidden = true;
    document.body.append(probe);
  }
  probe.style.color = `var(${property})`;
  return getComputedStyle(probe).color;
}

// It stays in the page: to put one in and take it out again for each colour has the page's styles worked out anew each time.
let probe: HTMLElement | undefined;
