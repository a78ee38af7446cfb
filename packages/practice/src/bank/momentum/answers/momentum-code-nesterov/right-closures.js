const nag = (theta0, lr, beta, steps) => {
  const state = theta0.map((x) => ({ x, v: 0 }));
  const ahead = () => state.map(({ x, v }) => x + beta * v);
  const step = () => {
    gradient(ahead()).forEach((g, i) => {
      state[i].v = beta * state[i].v - lr * g;
      state[i].x += state[i].v;
    });
    return state.map(({ x }) => x);
  };
  return Array.from({ length: steps }, step);
};
