/** An answer that `endless-formula-worker.ts` never comes back from. Each answer that the grader itself can read has an end. */
export const endlessAnswer = "θ = θ − α g, without an end";
