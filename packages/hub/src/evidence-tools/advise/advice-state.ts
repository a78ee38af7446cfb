import type { Advice } from "@downhill/lab/advise/advice";
import type { Landscape } from "@downhill/lab/advise/landscape";
import type { ProbeNews } from "@downhill/lab/advise/probe";
import type { AdviceNews } from "../tool/tool-messages.ts";

/** What is known of an advice on its way. */
export interface AdviceState {
  readonly landscape: Landscape | undefined;
  /** In the order in which they were run. */
  readonly probes: readonly ProbeNews[];
  /** Probes that there will be at most. */
  readonly most: number;
  readonly advice: Advice | undefined;
  readonly seconds: number;
}

export const noAdvice: AdviceState = {
  landscape: undefined,
  probes: [],
  most: 0,
  advice: undefined,
  seconds: 0,
};

export function takeNews(state: AdviceState, news: AdviceNews): AdviceState {
  switch (news.kind) {
    case "looked":
      return { ...state, landscape: news.landscape };
    case "probed":
      return { ...state, probes: [...state.probes, news.latest], most: news.most };
    case "advised":
      return { ...state, advice: news.advice, seconds: news.seconds };
  }
}

/** The probes of a rule that chose its rate: those on the seed of the first. */
export function tuningProbes({ probes }: AdviceState, rule: string): readonly ProbeNews[] {
  const seed = probes[0]?.seed;
  return probes.filter((probe) => probe.rule === rule && probe.seed === seed);
}

/** Rules in the order in which they were first run. */
export function rulesOf({ probes }: AdviceState): readonly string[] {
  return [...new Set(probes.map(({ rule }) => rule))];
}
