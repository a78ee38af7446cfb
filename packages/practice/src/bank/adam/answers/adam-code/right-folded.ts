interface State {
  readonly theta: readonly number[];
  readonly m: readonly number[];
  readonly v: readonly number[];
}

export function adam(
  theta0: number[],
  gradients: number[][],
  lr: number,
  beta1: number,
  beta2: number,
  eps: number,
): number[][] {
  const zeros: number[] = new Array<number>(theta0.length).fill(0);
  const path: State[] = [{ theta: theta0, m: zeros, v: zeros }];
  let [power1, power2]: [number, number] = [1, 1];
  for (const g of gradients) {
    power1 *= beta1;
    power2 *= beta2;
    const { theta, m: mOld, v: vOld } = path.at(-1) as State;
    const m = mOld.map((one, i) => beta1 * one + (1 - beta1) * g[i]!);
    const v = vOld.map((one, i) => beta2 * one + (1 - beta2) * g[i]! ** 2);
    // The corrections folded into the rate, with ε scaled to match.
    const rate = (lr * Math.sqrt(1 - power2)) / (1 - power1);
    const epsHat = eps * Math.sqrt(1 - power2);
    path.push({ theta: theta.map((x, i) => x - (rate * m[i]!) / (Math.sqrt(v[i]!) + epsHat)), m, v });
  }
  return path.slice(1).map((state) => [...state.theta]);
}
