import { blockUntilReady, defaultDevice, init, jit, numpy as np } from "@jax-js/jax";
import { gradientAt, hyper, startAt } from "../inputs.ts";
import { serve } from "./serve.ts";

await init("wasm");
defaultDevice("wasm");

// jax-js's own Optax port is not on the registry; this is its Adam as one jitted function of all tensors. The bias
// corrections come from the host, which spares it the two powers.
const update = jit(
  (θ: np.Array[], g: np.Array[], m: np.Array[], v: np.Array[], size: np.Array, scale: np.Array) => {
    const { beta1, beta2, eps } = hyper;
    const next = { θ: [] as np.Array[], m: [] as np.Array[], v: [] as np.Array[] };
    for (const [i, gi] of g.entries()) {
      const mi = (m[i] as np.Array).mul(beta1).add(gi.ref.mul(1 - beta1));
      const vi = (v[i] as np.Array).mul(beta2).add(np.square(gi).mul(1 - beta2));
      const step = size.ref.mul(mi.ref).div(np.sqrt(vi.ref).mul(scale.ref).add(eps));
      next.θ.push((θ[i] as np.Array).sub(step));
      next.m.push(mi);
      next.v.push(vi);
    }
    size.dispose();
    scale.dispose();
    return next;
  },
);

await serve(async (lengths) => {
  let index = 0;
  const ranges = lengths.map((length) => {
    index += length;
    return { first: index - length, length };
  });
  const fill = (at: (index: number) => number) =>
    ranges.map(({ first, length }) => np.array(Float32Array.from({ length }, (_, i) => at(first + i))));
  const g = fill(gradientAt);
  let state = { θ: fill(startAt), m: fill(() => 0), v: fill(() => 0) };
  let t = 0;
  return {
    async step(count) {
      for (let i = 0; i < count; i++) {
        t += 1;
        const size = np.array(hyper.lr / (1 - hyper.beta1 ** t));
        const scale = np.array(1 / Math.sqrt(1 - hyper.beta2 ** t));
        const again = g.map((one) => one.ref);
        state = update(state.θ, again, state.m, state.v, size, scale);
        await blockUntilReady(state);
      }
    },
    read: () => state.θ.map((θ) => θ.ref.dataSync()),
  };
});
