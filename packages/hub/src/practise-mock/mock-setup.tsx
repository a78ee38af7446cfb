import { formatShare } from "@downhill/practice/grade/format-share";
import type { MockEvent } from "@downhill/practice/log/log-event";
import type { Interview } from "@downhill/practice/mock/interview";
import {
  type InterviewLength,
  type InterviewSetting,
  interviewLengths,
} from "@downhill/practice/mock/interview-plan";
import { mostSeed, readSeed } from "@downhill/practice/question/seed";
import { type Level, levelNames, levels } from "@downhill/practice/question/topic";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { LogProblemNote } from "../practice-log/log-problem-note.tsx";
import { spellMoment } from "../practice-log/spell-date.ts";
import { usePracticeLog } from "../practice-log/use-practice-log.ts";
import { readInterviewLink } from "./interview-link.ts";
import { parseInterview } from "./keep-interview.ts";

export interface MockSetupProps {
  /** Whether the questions are there. */
  readonly isReady: boolean;
  readonly problem: string | undefined;
  /** Whether somebody comes from a report: the focus, whose button is gone, goes to the heading. */
  readonly isBack: boolean;
  readonly onBegin: (setting: InterviewSetting) => void;
  /** Shows one that was held before. */
  readonly onOpen: (interview: Interview) => void;
}

/** Where an interview is chosen: its length, its level and its seed, or one that somebody sent. */
export function MockSetup({ isReady, problem, isBack, onBegin, onOpen }: MockSetupProps): JSX.Element {
  const minutes = useSignal<InterviewLength>(30);
  const level = useSignal<Level>("onsite");
  const seed = useSignal("1");
  const isSent = useSignal(false);
  useEffect(() => {
    const sent = readInterviewLink(location.hash);
    seed.value = String(sent?.seed ?? crypto.getRandomValues(new Uint16Array(1))[0]);
    if (sent === undefined) return;
    minutes.value = sent.minutes;
    level.value = sent.level;
    isSent.value = true;
  }, [seed, minutes, level, isSent]);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isBack) heading.current?.focus();
  }, [isBack]);
  const read = readSeed(seed.value);
  return (
    <div class="mock-setup">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          Mock interview
        </h1>
        <p>
          {isSent.value
            ? "Somebody sent you this interview: you will be asked what they were asked."
            : "You are asked as in an interview: a rule on the whiteboard, words, numbers, a curve. What comes next depends on what you answer, and nothing is graded aloud until the report."}
        </p>
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (read !== undefined) onBegin({ seed: read, minutes: minutes.value, level: level.value });
        }}
      >
        <fieldset class="mock-choice">
          <legend>How long</legend>
          {interviewLengths.map((length) => (
            <label key={length}>
              <input
                type="radio"
                name="minutes"
                checked={minutes.value === length}
                onChange={() => {
                  minutes.value = length;
                }}
              />
              {length} minutes
            </label>
          ))}
        </fieldset>
        <fieldset class="mock-choice">
          <legend>How hard</legend>
          {levels.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="level"
                checked={level.value === one}
                onChange={() => {
                  level.value = one;
                }}
              />
              {levelNames[one]}
            </label>
          ))}
        </fieldset>
        <div class="mock-seed">
          <label for="mock-seed">Seed</label>
          <input
            id="mock-seed"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            size={11}
            value={seed}
            aria-invalid={read === undefined}
            aria-describedby="mock-seed-note"
            onInput={(event) => {
              seed.value = event.currentTarget.value;
            }}
          />
          <span id="mock-seed-note" class="quiet">
            {read === undefined
              ? `A seed is a whole number from 0 to ${mostSeed}.`
              : "The same seed asks the same questions with the same numbers."}
          </span>
        </div>
        <button type="submit" class="button primary" disabled={!isReady || read === undefined}>
          {isReady ? "Begin" : "Loading the questions"}
        </button>
        <p class="quiet">
          The clock runs from the first question on, as in a real one. A whiteboard and a place to think aloud
          are beside each question.
        </p>
      </form>
      <div role="alert">{problem}</div>
      <LogProblemNote />
      <HeldBefore onOpen={onOpen} />
    </div>
  );
}

function HeldBefore({ onOpen }: Pick<MockSetupProps, "onOpen">): JSX.Element | null {
  const { events } = usePracticeLog();
  const held = (events.value ?? []).filter((event): event is MockEvent => event.kind === "mock").reverse();
  if (held.length === 0) return null;
  return (
    <section class="mock-held" aria-labelledby="held-before">
      <h2 id="held-before">Held before</h2>
      <ul>
        {held.map((event) => {
          const interview = parseInterview(event.transcript);
          // A log from elsewhere may hold a transcript that is none: its score stands all the same.
          return (
            <li key={event.id}>
              {interview === undefined ? (
                describeHeld(event)
              ) : (
                <button type="button" class="quiet-button" onClick={() => onOpen(interview)}>
                  {describeHeld(event)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function describeHeld({ at, minutes, level, score }: MockEvent): string {
  return `${spellMoment(at)}, ${minutes} minutes, ${levelNames[level].toLowerCase()}: ${formatShare(score)}`;
}
