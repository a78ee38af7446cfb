function* walk(x: number, column: number[], lr: number, rho: number, scale: (v: number) => number): Generator<number> {
  let v = 0;
  for (const g of column) {
    v = rho * v + (1 - rho) * g * g;
    x -= (lr * g) / scale(v);
    yield x;
  }
}

function rmsprop(
  theta0: number[],
  gradients: number[][],
  lr: number,
  rho: number,
  eps: number,
  epsInSqrt: boolean,
): number[][] {
  const scale = (v: number): number => (epsInSqrt ? (v + eps) ** 0.5 : v ** 0.5 + eps);
  const paths = theta0.map((x, i) => [...walk(x, gradients.map((row) => row[i] as number), lr, rho, scale)]);
  return gradients.map((_, t) => paths.map((path) => path[t] as number));
}
