import { type Signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { type CatalogueEntry, type RuleFamily, ruleFamilies } from "downhill/catalogue";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { searchCatalogue } from "./search-catalogue.ts";
import "./rule-picker.css";

export interface RulePickerProps {
  readonly id: string;
  readonly label: string;
  readonly labelUnseen?: boolean;
  readonly placeholder?: string;
  readonly onPick: (entry: CatalogueEntry) => void;
  /** Whether links of chains are offered too. */
  readonly links?: boolean;
}

/** A field that finds rules of the catalogue by name, family, year or symbol. Arrows go through them, Enter takes one. */
export function RulePicker({
  id,
  label,
  labelUnseen = false,
  placeholder = "Add a rule: adam, 2018, √v̂",
  onPick,
  links = false,
}: RulePickerProps): JSX.Element {
  const typed = useSignal("");
  const open = useSignal(false);
  const active = useSignal(0);
  const found = useComputed(() => searchCatalogue(typed.value, links));
  const list = useRef<HTMLDivElement>(null);
  const take = (entry: CatalogueEntry | undefined): void => {
    if (entry === undefined) return;
    typed.value = "";
    open.value = false;
    active.value = 0;
    onPick(entry);
  };
  useSignalEffect(() => {
    if (open.value)
      list.current?.querySelector(`#${id}-${active.value}`)?.scrollIntoView({ block: "nearest" });
  });
  useCloseOutside(id, open);
  const press = (event: KeyboardEvent): void => {
    const count = found.value.length;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: open.value ? active.value + 1 : active.value,
      ArrowUp: active.value - 1,
      PageDown: Math.min(active.value + 8, count - 1),
      PageUp: Math.max(active.value - 8, 0),
    };
    const move = moves[event.key];
    if (move !== undefined && count > 0) {
      event.preventDefault();
      open.value = true;
      active.value = (move + count) % count;
    } else if (event.key === "Enter" && open.value) {
      event.preventDefault();
      take(found.value[active.value]);
    } else if (event.key === "Escape" && (open.value || typed.value !== "")) {
      event.preventDefault();
      if (!open.value) typed.value = "";
      open.value = false;
    }
  };
  return (
    <div class="rule-picker" id={id}>
      <label for={`${id}-input`} class={labelUnseen ? "unseen" : "rule-label"}>
        {label}
      </label>
      <input
        id={`${id}-input`}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open.value && found.value.length > 0 ? `${id}-${active.value}` : undefined}
        value={typed}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          active.value = 0;
          open.value = true;
        }}
        onClick={() => {
          open.value = true;
        }}
        onKeyDown={press}
      />
      <div class="rule-picker-popup" hidden={!open.value}>
        <div id={`${id}-list`} ref={list} role="listbox" aria-label={label}>
          {open.value &&
            found.value.map((entry, index) => (
              <Option
                key={entry.name}
                id={`${id}-${index}`}
                entry={entry}
                isActive={index === active.value}
                onPick={() => take(entry)}
              />
            ))}
        </div>
        {found.value.length === 0 && <p>No rule of the catalogue has this in its name, year or text.</p>}
      </div>
      <span role="status" class="unseen">
        {open.value && typed.value !== "" ? `${found.value.length} rules` : ""}
      </span>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: CatalogueEntry;
  readonly isActive: boolean;
  readonly onPick: () => void;
}

function Option({ id, entry, isActive, onPick }: OptionProps): JSX.Element {
  const { title, year, family } = entry;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys take it
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      class="rule-option"
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span>{title}</span>
      <span class="rule-option-family">{familyNames[family]}</span>
      <span class="number">{year ?? ""}</span>
    </div>
  );
}

const familyNames: Readonly<Record<RuleFamily, string>> = ruleFamilies;

function useCloseOutside(id: string, open: Signal<boolean>): void {
  useEffect(() => {
    const close = (event: Event): void => {
      const inside = event.target instanceof Element && event.target.closest(`#${id}`) !== null;
      if (!inside) open.value = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
    };
  }, [id, open]);
}
