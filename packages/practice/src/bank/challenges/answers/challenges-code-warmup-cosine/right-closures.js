const rise = (peak, warmup) => (step) => peak * ((step + 1) / warmup);
const fall = (peak, floor, length) => (step) =>
  step >= length ? floor : floor + (peak - floor) * Math.cos((Math.PI * step) / (2 * length)) ** 2;

const rates = (steps, peak, floor, warmup, total) => {
  const [up, down] = [rise(peak, warmup), fall(peak, floor, total - warmup)];
  const out = [];
  for (const step of steps) out.push(step < warmup ? up(step) : down(step - warmup));
  return out;
};
