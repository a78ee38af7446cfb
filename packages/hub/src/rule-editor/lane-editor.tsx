import type { SeriesLook } from "@downhill/lab/report/series-look";
import type { Signal } from "@preact/signals";
import { useSignal } from "@preact/signals";
import type { Hyper, Rule } from "downhill";
import type { ComponentChildren, JSX } from "preact";
import { SeriesSample } from "../figure/series-sample.tsx";
import { titleOf } from "./find-entry.ts";
import { HyperFields } from "./hyper-fields.tsx";
import { overrulingAfter } from "./overruling-after.ts";
import { readRuleText } from "./read-rule-text.ts";
import { RuleEditor } from "./rule-editor.tsx";
import "./lane-editor.css";

export interface LaneEditorProps {
  /** Letters, digits and hyphens; the ids of the lane's parts begin with it. */
  readonly id: string;
  /** The rule's text, which the editor changes. */
  readonly text: Signal<string>;
  /** Hyperparameters by word, over the text's own; the sliders change them. */
  readonly hyper: Signal<Hyper>;
  /** The rule that runs while the text cannot be read. */
  readonly last?: Rule | undefined;
  /** How its path is drawn. */
  readonly look: SeriesLook;
  readonly onRemove?: (() => void) | undefined;
  readonly onDuplicate?: (() => void) | undefined;
  /** Whether text and equations can be put away; the hyperparameters stay. */
  readonly isFoldable?: boolean;
  /** Whether they are shown at first. */
  readonly isOpen?: boolean;
  readonly preview?: boolean;
  readonly loading?: "idle" | "use";
  /** Beside the lane's name: its loss, its rank. */
  readonly children?: ComponentChildren;
}

/** A lane: its look and name, a field for its rule, and a slider for each hyperparameter. The name is that of the text's header. */
export function LaneEditor({
  id,
  text,
  hyper,
  last,
  look,
  onRemove,
  onDuplicate,
  isFoldable = false,
  isOpen = true,
  preview = true,
  loading = "idle",
  children,
}: LaneEditorProps): JSX.Element {
  const rule = useSignal<Rule | undefined>(readRuleText(text.peek()).rule ?? last);
  const open = useSignal(isOpen);
  const title = titleOf(text.value);
  const editor = (
    <RuleEditor
      id={`${id}-rule`}
      label={`Rule of ${title}`}
      labelUnseen
      text={text}
      rule={rule}
      hyper={hyper}
      onChange={(next, before) => {
        hyper.value = overrulingAfter(hyper.peek(), before, readRuleText(next).rule);
      }}
      preview={preview}
      loading={loading}
    />
  );
  return (
    <section class="lane-editor" aria-labelledby={`${id}-name`}>
      <div class="lane-head">
        <SeriesSample look={look} />
        <h3 id={`${id}-name`} class="lane-name">
          {title}
        </h3>
        <span class="lane-beside">{children}</span>
        <span class="lane-tools">
          {onDuplicate && (
            <button
              type="button"
              class="quiet-button"
              aria-label={`Duplicate ${title}`}
              onClick={onDuplicate}
            >
              Duplicate
            </button>
          )}
          {onRemove && (
            <button type="button" class="quiet-button" aria-label={`Remove ${title}`} onClick={onRemove}>
              Remove
            </button>
          )}
        </span>
      </div>
      <HyperFields
        id={`${id}-hyper`}
        rule={rule}
        hyper={hyper}
        onChange={(next) => {
          hyper.value = next;
        }}
      />
      {isFoldable ? (
        <details
          open={open}
          onToggle={(event) => {
            open.value = event.currentTarget.open;
          }}
        >
          <summary>Equations and text</summary>
          {editor}
        </details>
      ) : (
        editor
      )}
    </section>
  );
}
