import { optimizer } from "downhill";
import { gradientAt, startAt, totalOf } from "../inputs.ts";
import { rules } from "../rules.ts";
import { serve } from "./serve.ts";

// Arguments: backend, name of the rule, threads, and `joined` where all tensors are to be one.
const [, , named, name = "", threads = "1", isJoined] = process.argv;
const backend = named === "js" ? "js" : "wasm";
const rule = rules[name];
if (rule === undefined) throw new Error(`no rule ${name} is raced`);

await serve(async (given) => {
  const lengths = isJoined === "joined" ? [totalOf(given)] : given;
  const shapes = Object.fromEntries(lengths.map((length, i) => [`w${i}`, [length]]));
  const opt = await optimizer(rule, shapes, { backend, threads: Number(threads) });
  if (opt.threads !== Number(threads)) throw new Error(`only ${opt.threads} threads are at work`);
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
