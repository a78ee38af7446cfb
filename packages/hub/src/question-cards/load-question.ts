import { loadQuestions } from "@downhill/practice/bank/load-questions";
import type { Question } from "@downhill/practice/question/question";
import type { Topic } from "@downhill/practice/question/topic";

/**
 * One question of the bank; its topic is loaded with it.
 * @throws Error where it cannot be had, or there is none with the id
 */
export async function loadQuestion(topic: Topic, id: string): Promise<Question> {
  const question = (await loadQuestions(topic)).find((one) => one.id === id);
  if (question === undefined) throw new Error(`there is no question ${id} in ${topic}`);
  return question;
}
