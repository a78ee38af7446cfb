import type { JSX } from "preact";
import { openModal } from "../frame/open-modal.ts";
import { chooseShortcuts, type Shortcut, shortcuts, shortcutsOn } from "../frame/shortcuts.ts";
import "./keyboard-help.css";

export function showKeyboardHelp(): void {
  openModal({ label: "Keyboard", class: "keyboard" }, (close) => <KeyboardHelp close={close} />);
}

/** The keys that do something on this page, and the switch that turns them off. */
function KeyboardHelp({ close }: { readonly close: () => void }): JSX.Element {
  const own = shortcuts.value.filter(({ everywhere }) => everywhere !== true);
  const common = shortcuts.value.filter(({ everywhere }) => everywhere === true);
  return (
    <div class="keyboard-help">
      <h2>Keyboard</h2>
      {own.length > 0 && <Keys title="On this page" among={own} />}
      <Keys title="Everywhere" among={common} />
      <label class="keyboard-switch">
        <input
          type="checkbox"
          checked={shortcutsOn.value}
          onChange={(event) => chooseShortcuts(event.currentTarget.checked)}
        />
        <span>
          Use single-key shortcuts.
          <span class="quiet"> Turn them off where they get in the way of speech input or another tool.</span>
        </span>
      </label>
      <button type="button" class="button" autofocus onClick={close}>
        Close
      </button>
    </div>
  );
}

function Keys({
  title,
  among,
}: {
  readonly title: string;
  readonly among: readonly Shortcut[];
}): JSX.Element {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {among.map(({ keys, label }) => (
          <div key={label}>
            <dt>
              {[keys].flat().map((key, index) => (
                <>
                  {index > 0 && <span class="unseen"> or </span>}
                  <kbd>{nameKey(key)}</kbd>
                </>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const names: Readonly<Record<string, string>> = {
  " ": "Space",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
};

function nameKey(key: string): string {
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
