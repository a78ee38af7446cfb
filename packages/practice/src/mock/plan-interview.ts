import { createRandom, type Random, requireSeed } from "@downhill/lab/random";
import type { Question, QuestionType } from "../question/question.ts";
import { type Level, topics } from "../question/topic.ts";
import {
  type InterviewPlan,
  type InterviewSetting,
  type InterviewSlot,
  minutesOf,
} from "./interview-plan.ts";

/** What an interviewer goes through: a rule on the board, words, a number, and then what shows experience. */
const courses: Readonly<Record<InterviewSetting["minutes"], readonly (readonly QuestionType[])[]>> = {
  15: [["formula"], ["explain"], ["numeric"], ["explain", "diagnose", "choice"]],
  30: [
    ["formula"],
    ["explain"],
    ["numeric"],
    ["diagnose"],
    ["explain"],
    ["choice"],
    ["formula", "numeric"],
    ["explain"],
  ],
  45: [
    ["formula"],
    ["explain"],
    ["numeric"],
    ["diagnose"],
    ["code"],
    ["explain"],
    ["choice"],
    ["formula"],
    ["explain"],
    ["numeric"],
    ["choice", "diagnose"],
  ],
};

const levelsAsked: Readonly<Record<Level, readonly Level[]>> = {
  screen: ["screen"],
  onsite: ["screen", "onsite"],
  research: ["onsite", "research"],
};

/**
 * Plans a mock interview: as many questions as there is time for, from as many topics as there are, easier ones first, of types in the
 * order in which an interviewer goes through them. Deterministic, so that it can be repeated or given to a friend.
 * @throws RangeError for a seed that is none
 */
export function planInterview(setting: InterviewSetting, questions: readonly Question[]): InterviewPlan {
  requireSeed(setting.seed);
  const random = createRandom(setting.seed, "design");
  const asked = questions.filter(({ level }) => levelsAsked[setting.level].includes(level));
  const topicOrder = shuffle(
    random,
    topics.map(({ slug }) => slug),
  );
  const taken = new Set<string>();
  const slots: InterviewSlot[] = [];
  let left: number = setting.minutes;
  for (const types of courses[setting.minutes]) {
    const inTime = types.filter((type) => minutesOf[type] <= left);
    const choice = chooseQuestion(random, asked, inTime, topicOrder, taken);
    if (choice === undefined) continue;
    taken.add(choice.id);
    topicOrder.push(...topicOrder.splice(topicOrder.indexOf(choice.topic), 1));
    const minutes = minutesOf[choice.type];
    slots.push({ question: choice.id, seed: random.bits(), minutes });
    left -= minutes;
  }
  return { ...setting, slots: easierFirst(slots, asked) };
}

/** A question of one of the types whose topic has not come for longest. */
function chooseQuestion(
  random: Random,
  asked: readonly Question[],
  types: readonly QuestionType[],
  topicOrder: readonly string[],
  taken: ReadonlySet<string>,
): Question | undefined {
  const open = asked.filter(({ id, type }) => types.includes(type) && !taken.has(id));
  for (const topic of topicOrder) {
    const ofTopic = open.filter((question) => question.topic === topic);
    if (ofTopic.length > 0) return ofTopic[random.below(ofTopic.length)];
  }
  return undefined;
}

/** The first question is as easy as any; the others keep their order. */
function easierFirst(
  slots: readonly InterviewSlot[],
  questions: readonly Question[],
): readonly InterviewSlot[] {
  const ease = { screen: 0, onsite: 1, research: 2 };
  const easeOf = ({ question }: InterviewSlot): number =>
    ease[questions.find(({ id }) => id === question)?.level ?? "research"];
  const easiest = slots.reduce(
    (best, slot, index) => (easeOf(slot) < easeOf(slots[best] ?? slot) ? index : best),
    0,
  );
  const first = slots[easiest];
  return first === undefined ? slots : [first, ...slots.toSpliced(easiest, 1)];
}

function shuffle<Item>(random: Random, items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}
