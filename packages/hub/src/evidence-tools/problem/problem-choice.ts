import type { ProblemSpec } from "@downhill/lab/problem";

/** A problem as a page offers it. */
export interface OfferedProblem {
  readonly name: string;
  readonly title: string;
  /** Whether it may run unasked: its data are small and its steps take no time. */
  readonly isQuick: boolean;
  readonly hasData: boolean;
  /** Whether the Train page offers it. */
  readonly isTrained: boolean;
  /** Steps of a full run. */
  readonly steps: number;
  readonly options: readonly OfferedOption[];
}

export interface OfferedOption {
  readonly name: string;
  readonly what: string;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** A problem that was chosen, its options as they were typed. */
export interface ProblemChoice {
  readonly name: string;
  /** Only what differs from the usual. */
  readonly options: Readonly<Record<string, string>>;
}

/** The spec of a choice, or what is wrong with it. */
export function specOf(
  choice: ProblemChoice,
  offered: readonly OfferedProblem[],
): { readonly spec: ProblemSpec } | { readonly fault: string } {
  const problem = offered.find(({ name }) => name === choice.name);
  if (problem === undefined) return { fault: `There is no problem ${choice.name}.` };
  const options: Record<string, number> = {};
  for (const [name, typed] of Object.entries(choice.options)) {
    const option = problem.options.find((one) => one.name === name);
    if (option === undefined) return { fault: `${problem.name} has no option ${name}.` };
    const value = typed.trim() === "" ? Number.NaN : Number(typed);
    const { least, most, whole, usual } = option;
    if (!(value >= least && value <= most) || (whole && !Number.isInteger(value)))
      return {
        fault: `${name} has to be ${whole ? "a whole number" : "a number"} from ${least} to ${most}.`,
      };
    if (value !== usual) options[name] = value;
  }
  const hasOptions = Object.keys(options).length > 0;
  return { spec: { name: problem.name, ...(hasOptions && { options }) } };
}
