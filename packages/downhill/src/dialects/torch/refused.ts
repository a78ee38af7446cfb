/** What torch.optim has and a rule over single elements, tensors' sums and the step count cannot say. */
export const torchRefusals = {
  Adafactor:
    "keeps a row and a column of second moments for each matrix, which the notation has no states for; torch.AdamW is the same step with all of them",
  LBFGS: "asks for the loss again within a step, and keeps a history of steps; it is no update rule",
  Muon: "multiplies matrices to orthogonalise the momentum, which the notation has no product for; lamb and lars scale a whole tensor's step",
  SparseAdam:
    "updates only the elements that a sparse gradient lists, and gradients here are dense; torch.Adam updates all",
} as const satisfies Readonly<Record<string, string>>;

function refuse(name: keyof typeof torchRefusals): never {
  throw new RangeError(`torch.${name} ${torchRefusals[name]}`);
}

/** @throws RangeError always, with the reason */
export function Adafactor(): never {
  return refuse("Adafactor");
}

/** @throws RangeError always, with the reason */
export function LBFGS(): never {
  return refuse("LBFGS");
}

/** @throws RangeError always, with the reason */
export function Muon(): never {
  return refuse("Muon");
}

/** @throws RangeError always, with the reason */
export function SparseAdam(): never {
  return refuse("SparseAdam");
}
