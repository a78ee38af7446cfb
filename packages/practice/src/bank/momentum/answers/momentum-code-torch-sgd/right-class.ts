class Sgd {
  private buffer: number[] | undefined;
  theta: number[];
  private readonly options: { lr: number; momentum: number; dampening: number; decay: number; nesterov: boolean };

  constructor(theta: number[], options: Sgd["options"]) {
    this.theta = theta;
    this.options = options;
  }

  step(gradient: readonly number[]): number[] {
    const { lr, momentum, dampening, decay, nesterov } = this.options;
    const g = gradient.map((one, i) => one + decay * this.theta[i]!);
    const old = this.buffer;
    this.buffer = old ? g.map((one, i) => momentum * old[i]! + (1 - dampening) * one) : g;
    const u = this.buffer;
    const d = nesterov ? g.map((one, i) => one + momentum * u[i]!) : momentum ? u : g;
    this.theta = this.theta.map((x, i) => x - lr * d[i]!);
    return this.theta;
  }
}

export function sgd(
  theta0: number[],
  gradients: number[][],
  lr: number,
  momentum: number,
  dampening: number,
  weightDecay: number,
  nesterov: boolean,
): number[][] {
  const optimizer = new Sgd([...theta0], { lr, momentum, dampening, decay: weightDecay, nesterov });
  return gradients.map((row) => optimizer.step(row));
}
