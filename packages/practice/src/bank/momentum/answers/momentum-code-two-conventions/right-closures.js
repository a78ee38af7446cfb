const inside = (beta) => {
  let v = 0;
  return (g, rate) => (v = beta * v + rate * g);
};
const outside = (beta) => {
  let v = 0;
  return (g, rate) => rate * (v = beta * v + g);
};

function momentum(theta0, gradients, rates, beta, rateInside) {
  const steps = theta0.map(() => (rateInside ? inside : outside)(beta));
  const path = [];
  let theta = theta0;
  for (const [t, row] of gradients.entries()) path.push((theta = theta.map((x, i) => x - steps[i](row[i], rates[t]))));
  return path;
}
