import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import type { Rule } from "downhill";
import { useEffect } from "preact/hooks";
import type { World } from "../../landscape/world.ts";
import { createReplay, type Replay } from "./replay.ts";

/** A replay, with the rule that it is of. */
export interface RuleReplay {
  readonly rule: Rule;
  readonly of: Replay;
}

/** What nobody sees waits until nothing has changed for so long. */
const rest = 400;

/**
 * A replay of the current run, or what is wrong with it; undefined until the first is made. The last one stays until the next is there, so
 * that nothing goes blank while somebody drags.
 */
export function useReplay(
  rule: ReadonlySignal<Rule | undefined>,
  world: ReadonlySignal<World>,
  isSeen: ReadonlySignal<boolean>,
): ReadonlySignal<RuleReplay | string | undefined> {
  const replay = useSignal<RuleReplay | string | undefined>(undefined);
  const show = (next: RuleReplay | string | undefined): void => {
    const before = replay.peek();
    replay.value = next;
    if (typeof before === "object") before.of.dispose();
  };
  useSignalEffect(() => {
    const [current, place] = [rule.value, world.value];
    if (current === undefined) return undefined;
    let isOld = false;
    const begin = (): void => {
      createReplay(current, place).then(
        (found) => (isOld ? found.dispose() : show({ rule: current, of: found })),
        (error: unknown) => {
          if (!isOld) show(error instanceof Error ? error.message : String(error));
        },
      );
    };
    const timer = setTimeout(begin, isSeen.peek() ? 0 : rest);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  });
  useEffect(() => () => show(undefined), []);
  return replay;
}
