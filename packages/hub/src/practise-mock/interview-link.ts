import { type InterviewSetting, interviewLengths } from "@downhill/practice/mock/interview-plan";
import { readSeed } from "@downhill/practice/question/seed";
import { levels } from "@downhill/practice/question/topic";

/** An interview as an address has it, with its `#`: who opens it is asked the same. */
export function writeInterviewLink({ seed, minutes, level }: InterviewSetting): string {
  return `#${new URLSearchParams({ minutes: String(minutes), level, seed: String(seed) })}`;
}

/** The interview of an address; undefined where it has none, or one that cannot be held. */
export function readInterviewLink(fragment: string): InterviewSetting | undefined {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const seed = readSeed(given.get("seed") ?? "");
  const minutes = interviewLengths.find((length) => String(length) === given.get("minutes"));
  const level = levels.find((one) => one === given.get("level"));
  return seed === undefined || minutes === undefined || level === undefined
    ? undefined
    : { seed, minutes, level };
}
