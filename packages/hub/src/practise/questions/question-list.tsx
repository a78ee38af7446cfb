import { formatCount, formatPlural } from "@downhill/lab/report/number";
import { outcomeOf } from "@downhill/practice/grade/outcome-of";
import type { LogEvent } from "@downhill/practice/log/log-event";
import { questionTypes, typeNames } from "@downhill/practice/question/question";
import { levelNames, levels, topics } from "@downhill/practice/question/topic";
import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";
import type { QuestionEntry } from "../question-entry.ts";
import { ScoreMark } from "../score-mark.tsx";
import { writeSessionQuery } from "../session/session-query.ts";
import { filterQuestions, noFilter, type QuestionFilter } from "./filter-questions.ts";
import "./question-list.css";

/** Every question, by topic, and what narrows the list. */
export function QuestionList({ questions }: { readonly questions: readonly QuestionEntry[] }): JSX.Element {
  const filter = useSignal<QuestionFilter>(noFilter);
  const found = useComputed(() => filterQuestions(questions, filter.value));
  const change = (part: Partial<QuestionFilter>): void => {
    filter.value = { ...filter.peek(), ...part };
  };
  const { topic, level, type, text } = filter.value;
  const { events } = usePracticeLog();
  const last = useComputed(() => lastScores(events.value ?? []));
  const asked = found.value.filter(({ id }) => last.value.has(id)).length;
  const isNarrow = topic !== "" || level !== "" || type !== "";
  return (
    <div class="question-catalogue">
      <form class="question-filters" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Topic"
          value={topic}
          options={topics.map(({ slug, title }) => [slug, title] as const)}
          onChoose={(next) => change({ topic: next })}
        />
        <Choice
          label="Level"
          value={level}
          options={levels.map((one) => [one, levelNames[one]] as const)}
          onChoose={(next) => change({ level: next })}
        />
        <Choice
          label="Asks for"
          value={type}
          options={questionTypes
            .filter((one) => questions.some((question) => question.type === one))
            .map((one) => [one, typeNames[one]] as const)}
          onChoose={(next) => change({ type: next })}
        />
        <label>
          <span>Search for</span>
          <input
            type="search"
            value={text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </label>
      </form>
      <p class="question-found" role="status">
        {formatPlural(found.value.length, "question")}
        {asked > 0 && `, ${formatCount(asked)} answered before`}.{" "}
        {isNarrow && found.value.length > 0 && (
          <a
            href={
              linkTo("/practise/session/") +
              writeSessionQuery({
                topic: topic === "" ? undefined : topic,
                level: level === "" ? undefined : level,
                type: type === "" ? undefined : type,
              })
            }
          >
            Practise them
          </a>
        )}
      </p>
      {found.value.length === 0 && <p>No question fits all of this. Take one of the filters away.</p>}
      <div class="question-topics">
        {topics.map(({ slug, title }) => (
          <TopicList
            key={slug}
            title={title}
            questions={found.value.filter((one) => one.topic === slug)}
            last={last.value}
          />
        ))}
      </div>
    </div>
  );
}

/** The score of each question's last answer, by id. */
function lastScores(events: readonly LogEvent[]): ReadonlyMap<string, number> {
  return new Map(events.flatMap((event) => (event.kind === "review" ? [[event.question, event.score]] : [])));
}

function TopicList({
  title,
  questions,
  last,
}: {
  readonly title: string;
  readonly questions: readonly QuestionEntry[];
  readonly last: ReadonlyMap<string, number>;
}): JSX.Element | null {
  if (questions.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span class="quiet">{formatCount(questions.length)}</span>
      </h2>
      <ul>
        {questions.map(({ id, title: own, level, type }) => {
          const score = last.get(id);
          return (
            <li key={id}>
              <a href={linkTo(`/practise/questions/${id}/`)}>{own}</a>
              {score !== undefined && <ScoreMark outcome={outcomeOf(score, type)} />}
              <span class="quiet">
                {levelNames[level].toLowerCase()}, {typeNames[type]}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | "";
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value | "") => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => onChoose(options.find(([one]) => one === event.currentTarget.value)?.[0] ?? "")}
      >
        <option value="">All</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
