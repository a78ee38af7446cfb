import type { Command } from "./command.ts";
import { advise } from "./commands/advise.ts";
import { check } from "./commands/check.ts";
import { claims } from "./commands/claims.ts";
import { emit } from "./commands/emit.ts";
import { equal } from "./commands/equal.ts";
import { explain } from "./commands/explain.ts";
import { facts } from "./commands/facts.ts";
import { findLr } from "./commands/find-lr.ts";
import { grade } from "./commands/grade.ts";
import { hub } from "./commands/hub.ts";
import { mock } from "./commands/mock.ts";
import { practice } from "./commands/practice.ts";
import { problems } from "./commands/problems.ts";
import { profile } from "./commands/profile.ts";
import { race } from "./commands/race.ts";
import { rules } from "./commands/rules.ts";
import { step } from "./commands/step.ts";
import { witness } from "./commands/witness.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  race,
  hub,
  practice,
  mock,
  grade,
  claims,
  advise,
  findLr,
  profile,
  problems,
  step,
  explain,
  facts,
  equal,
  witness,
  rules,
  emit,
  check,
];
