import { adam, optimizer } from "downhill";
import { gradientAt, hyper, startAt, totalOf } from "../inputs.ts";
import { serve } from "./serve.ts";

const backend = process.argv[2] === "js" ? "js" : "wasm";

const isJoined = process.argv[3] === "joined";

await serve(async (given) => {
  const lengths = isJoined ? [totalOf(given)] : given;
  const shapes = Object.fromEntries(lengths.map((length, i) => [`w${i}`, [length]]));
  const opt = await optimizer(adam(hyper), shapes, { backend });
  let index = 0;
  for (const name of Object.keys(shapes)) {
    const [params, grads] = [opt.params[name], opt.grads[name]];
    if (params === undefined || grads === undefined) throw new Error(`the optimizer has no tensor ${name}`);
    for (let i = 0; i < params.length; i++, index++) {
      params[i] = startAt(index);
      grads[i] = gradientAt(index);
    }
  }
  return {
    step(count) {
      for (let i = 0; i < count; i++) opt.step();
    },
    read: () => Object.values(opt.params),
  };
});
