import { gradientAt, hyper, startAt } from "../inputs.ts";
import { serve } from "./serve.ts";

// What a careful author writes by hand: typed arrays, everything that does not depend on the element out of the
// loop, arithmetic in double (measured faster than rounding every step with Math.fround).
function adamStep(
  θ: Float32Array,
  g: Float32Array,
  m: Float32Array,
  v: Float32Array,
  { lr, beta1, beta2, eps }: typeof hyper,
  t: number,
): void {
  const size = lr / (1 - beta1 ** t);
  const scale = 1 / Math.sqrt(1 - beta2 ** t);
  const [rest1, rest2] = [1 - beta1, 1 - beta2];
  const length = θ.length;
  for (let i = 0; i < length; i++) {
    const gi = g[i] as number;
    const mi = beta1 * (m[i] as number) + rest1 * gi;
    const vi = beta2 * (v[i] as number) + rest2 * gi * gi;
    m[i] = mi;
    v[i] = vi;
    θ[i] = (θ[i] as number) - (size * mi) / (Math.sqrt(vi) * scale + eps);
  }
}

await serve(async (lengths) => {
  let index = 0;
  const tensors = lengths.map((length) => {
    const first = index;
    index += length;
    return {
      θ: Float32Array.from({ length }, (_, i) => startAt(first + i)),
      g: Float32Array.from({ length }, (_, i) => gradientAt(first + i)),
      m: new Float32Array(length),
      v: new Float32Array(length),
    };
  });
  let t = 0;
  return {
    step(count) {
      for (let i = 0; i < count; i++) {
        t += 1;
        for (const { θ, g, m, v } of tensors) adamStep(θ, g, m, v, hyper, t);
      }
    },
    read: () => tensors.map(({ θ }) => θ),
  };
});
