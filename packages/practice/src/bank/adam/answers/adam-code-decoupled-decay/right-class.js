class Moments {
  #first = 0;
  #second = 0;
  #steps = 0;

  constructor(beta1, beta2) {
    Object.assign(this, { beta1, beta2 });
  }

  see(g) {
    this.#steps++;
    this.#first += (1 - this.beta1) * (g - this.#first);
    this.#second += (1 - this.beta2) * (g ** 2 - this.#second);
    return {
      mean: this.#first / (1 - this.beta1 ** this.#steps),
      root: Math.sqrt(this.#second / (1 - this.beta2 ** this.#steps)),
    };
  }
}

const adamw = (theta0, gradients, lr, beta1, beta2, eps, weightDecay) => {
  const moments = theta0.map(() => new Moments(beta1, beta2));
  let theta = theta0;
  return gradients.map((row) => {
    theta = theta.map((x, i) => {
      const { mean, root } = moments[i].see(row[i]);
      return x - lr * (mean / (root + eps) + weightDecay * x);
    });
    return theta;
  });
};
