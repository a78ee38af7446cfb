/** Arguments that say how PyTorch runs a step, not what it computes: taken so that a call can be copied over. */
export interface Execution {
  readonly foreach?: boolean | undefined;
  readonly fused?: boolean | undefined;
  readonly capturable?: boolean | undefined;
  readonly differentiable?: boolean | undefined;
}

export const execution: Required<Execution> = {
  foreach: undefined,
  fused: undefined,
  capturable: undefined,
  differentiable: undefined,
};
