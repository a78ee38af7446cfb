import type { OfferedProblem, ProblemChoice } from "./problem-choice.ts";

/** The problem of an address: `problem=digits&with=batch=16`. What cannot be used is left out and told. */
export function readProblem(
  query: URLSearchParams,
  usual: ProblemChoice,
  offered: readonly OfferedProblem[],
): { readonly problem: ProblemChoice; readonly complaints: readonly string[] } {
  const name = query.get("problem");
  if (name === null) return { problem: usual, complaints: [] };
  const problem = offered.find((one) => one.name === name);
  if (problem === undefined)
    return {
      problem: usual,
      complaints: [
        `The address asks for a problem ${JSON.stringify(name.slice(0, 40))}, which there is not.`,
      ],
    };
  const complaints: string[] = [];
  const options: Record<string, string> = {};
  for (const pair of (query.get("with") ?? "").split(",").filter((one) => one !== "")) {
    const [option = "", value = ""] = pair.split("=");
    if (problem.options.some((one) => one.name === option) && Number.isFinite(Number(value)) && value !== "")
      options[option] = value.slice(0, 24);
    else
      complaints.push(
        `The address sets ${JSON.stringify(pair.slice(0, 40))}, which ${problem.name} does not take.`,
      );
  }
  return { problem: { name, options }, complaints };
}

export function writeProblem({ name, options }: ProblemChoice): URLSearchParams {
  const set = Object.entries(options).map(([option, value]) => `${option}=${value}`);
  return new URLSearchParams([["problem", name], ...(set.length > 0 ? [["with", set.join(",")]] : [])]);
}
