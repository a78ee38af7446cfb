import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { chooseTheme, nextThemeChoice, readThemeChoice, type ThemeChoice } from "./theme.ts";

const labels: Readonly<Record<ThemeChoice, string>> = { system: "Auto", light: "Light", dark: "Dark" };

/** A button that goes through the system's theme, light and dark. */
export function ThemeSwitch(): JSX.Element {
  const choice = useSignal<ThemeChoice>("system");
  useEffect(() => {
    choice.value = readThemeChoice();
  }, [choice]);
  const press = (): void => {
    choice.value = nextThemeChoice(choice.value);
    chooseTheme(choice.value);
  };
  return (
    <button
      type="button"
      class="quiet-button theme-switch"
      onClick={press}
      title="Theme: system, light, dark"
    >
      <span class="unseen">Theme: </span>
      {labels[choice.value]}
    </button>
  );
}
