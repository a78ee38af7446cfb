import type { LabelledImages } from "@downhill/lab/data/labelled-images";
import { formatCount, formatPercent } from "@downhill/lab/report/number";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { SeriesSample } from "../figure/series-sample.tsx";
import { readColour, watchTheme } from "../frame/theme.ts";
import type { CommonTest } from "./common-test.ts";
import { DigitImage } from "./digit-image.tsx";
import { heldOutImages } from "./held-out-images.ts";
import { type Mistake, type MistakeFilter, sortMistakes } from "./sort-mistakes.ts";
import type { TrainPlan } from "./train-plan.ts";
import "./mistakes.css";

export interface MistakesProps {
  readonly plan: TrainPlan;
  readonly test: CommonTest;
  readonly kind: "digits" | "mnist";
  readonly root: string;
}

/** Images of a rule that are shown; the number of the others stands beside them. */
const mostShown = 18;

const filters: readonly (readonly [MistakeFilter, string])[] = [
  ["all", "all"],
  ["alone", "only this rule"],
  ["everyone", "every rule"],
];

/** The test images that each rule's network takes for another digit. */
export function Mistakes({ plan, test, kind, root }: MistakesProps): JSX.Element {
  const images = useSignal<LabelledImages | undefined>(undefined);
  const filter = useSignal<MistakeFilter>("all");
  const ink = useSignal("");
  useEffect(() => {
    // Without them the numbers are still there.
    heldOutImages(kind, root).then(
      (loaded) => {
        images.value = loaded;
      },
      () => {},
    );
  }, [kind, root]);
  useEffect(() => {
    const read = (): void => {
      ink.value = readColour("--ink");
    };
    read();
    return watchTheme(read);
  }, []);
  const mistakes = sortMistakes(test.tests, filter.value);
  const everyone = sortMistakes(test.tests, "everyone")[0]?.length ?? 0;
  const examples = test.tests.find((one) => one !== undefined)?.examples ?? 0;
  return (
    <>
      <div class="mistakes-head">
        <p class="answers-note quiet">
          Of {formatCount(examples)} test images, seed {plan.seeds[0]}; below each what it is and what it was
          taken for.
          {everyone > 0 && ` ${formatCount(everyone)} are wrong for every rule.`}
        </p>
        <fieldset class="mistakes-filter">
          <legend>Wrong for</legend>
          {filters.map(([value, name]) => (
            <label key={value}>
              <input
                type="radio"
                name="mistakes"
                checked={filter.value === value}
                onChange={() => {
                  filter.value = value;
                }}
              />
              {name}
            </label>
          ))}
        </fieldset>
      </div>
      {plan.entrants.map(({ label, title, look }, entrant) => {
        const own = test.tests[entrant];
        const found = mistakes[entrant] ?? [];
        return (
          <article key={label} class="mistakes">
            <h3>
              <SeriesSample look={look} />
              {title}
            </h3>
            <p class="mistakes-count quiet">
              {own === undefined
                ? "diverged before"
                : `${formatCount(own.wrong?.length ?? 0)} wrong, ${formatPercent((own.wrong?.length ?? 0) / own.examples)}`}
            </p>
            <ul class="mistakes-list" aria-label={`Wrong answers of ${title}`}>
              {found.slice(0, mostShown).map((mistake) => (
                <Answer key={mistake.place} mistake={mistake} images={images.value} ink={ink.value} />
              ))}
              {found.length > mostShown && (
                <li class="mistakes-more quiet">and {formatCount(found.length - mostShown)} more</li>
              )}
              {found.length === 0 && own !== undefined && <li class="mistakes-more quiet">none</li>}
            </ul>
          </article>
        );
      })}
    </>
  );
}

function Answer({
  mistake: { place, said, shared },
  images,
  ink,
}: {
  readonly mistake: Mistake;
  readonly images: LabelledImages | undefined;
  readonly ink: string;
}): JSX.Element {
  const label = images?.labels[place];
  return (
    <li class={shared === 1 ? "mistake alone" : "mistake"}>
      <DigitImage images={images} place={place} ink={ink} />
      <span aria-hidden="true">
        <span class="quiet">{label ?? "·"}</span> {said}
      </span>
      <span class="unseen">
        {label === undefined ? "" : `a ${label} `}taken for a {said}
        {shared === 1 ? ", by this rule alone" : ""}
      </span>
    </li>
  );
}
