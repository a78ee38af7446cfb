import type { Command } from "./command.ts";
import { check } from "./commands/check.ts";
import { emit } from "./commands/emit.ts";
import { race } from "./commands/race.ts";
import { step } from "./commands/step.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [race, step, check, emit];
