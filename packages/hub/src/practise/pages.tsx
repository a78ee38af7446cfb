import { formatCount } from "@downhill/lab/report/number";
import { allQuestions } from "@downhill/practice/bank/all-questions";
import { promptOf } from "@downhill/practice/question/prompt-of";
import { typeNames } from "@downhill/practice/question/question";
import { levelNames, topicTitle } from "@downhill/practice/question/topic";
import type { ComponentChildren, JSX } from "preact";
import { Island } from "../frame/island.tsx";
import type { Page } from "../frame/page.ts";
import { PractiseNavigation } from "../practise-frame/practise-navigation.tsx";
import { askedTypes } from "../question-cards/load-card.ts";
import { PractiseHome } from "./home/practise-home.tsx";
import { entryOf } from "./question-entry.ts";
import { QuestionList } from "./questions/question-list.tsx";
import { QuestionPage } from "./questions/question-page.tsx";
import { Session } from "./session/session-page.tsx";

const shared = { section: "practise", client: "practise" } as const;

/** Today, a session, the list of questions, and a page for each. */
export async function pages(): Promise<readonly Page[]> {
  const asked = allQuestions.filter(({ type }) => askedTypes.includes(type));
  const questions = asked.map(entryOf);
  const isTwice = (title: string): boolean => asked.filter((one) => one.title === title).length > 1;
  return [
    {
      ...shared,
      path: "/practise/",
      title: "Practise",
      description: `${formatCount(asked.length)} interview questions on optimizers, graded by what an answer computes and says, scheduled for the day of the interview.`,
      keywords: ["interview", "questions", "spaced repetition", "FSRS", "Anki", "readiness", "schedule"],
      body: () => (
        <Frame current="/practise/">
          <header class="practise-lead">
            <h1>Practise</h1>
            <p>
              {formatCount(asked.length)} questions of the kind that interviews ask. Formulas are graded by
              the steps they take, explanations by the points they make, and numbers are drawn afresh. What
              fades comes back before the day.
            </p>
            <Unscripted />
          </header>
          <Island name="PractiseHome" component={PractiseHome} props={{ questions }} />
        </Frame>
      ),
    },
    {
      ...shared,
      path: "/practise/session/",
      title: "Session",
      description: "Questions one at a time: today's, or those of a topic, a level or a weak spot.",
      keywords: ["practise", "today"],
      body: () => (
        <>
          <PractiseNavigation current="a session" />
          <Unscripted />
          <Island name="Session" component={Session} props={{ questions }} />
        </>
      ),
    },
    {
      ...shared,
      path: "/practise/questions/",
      title: "Questions",
      description: "Every question by topic, level and type, each with a page of its own.",
      keywords: ["all questions", "list"],
      body: () => (
        <Frame current="/practise/questions/">
          <header class="practise-lead">
            <h1>Questions</h1>
            <p>
              From the first call to the research round. Those with numbers draw new ones whenever they are
              asked.
            </p>
          </header>
          <Island name="QuestionList" component={QuestionList} props={{ questions }} />
        </Frame>
      ),
    },
    ...asked.map((question, index): Page => {
      const { id, title, topic, level, type } = question;
      const [before, after] = [asked[index - 1], asked[index + 1]];
      return {
        ...shared,
        path: `/practise/questions/${id}/`,
        title: isTwice(title) ? `${title}, ${topicTitle(topic)}` : title,
        description: promptOf(question),
        kind: "question",
        keywords: [topicTitle(topic), levelNames[level], typeNames[type]],
        body: () => (
          <QuestionPage
            question={question}
            before={before?.topic === topic ? before : undefined}
            after={after?.topic === topic ? after : undefined}
          />
        ),
      };
    }),
  ];
}

function Frame({
  current,
  children,
}: {
  readonly current: "/practise/" | "/practise/questions/";
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      <PractiseNavigation current={current} />
      <div class="practise-page">{children}</div>
    </>
  );
}

function Unscripted(): JSX.Element {
  return (
    <p class="unscripted">
      Answers are graded and kept in your browser, which takes a script. The questions and their points can be
      read without one.
    </p>
  );
}
