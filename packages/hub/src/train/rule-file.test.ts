import { adam, rule } from "downhill";
import { catalogue } from "downhill/catalogue";
import { expect, test } from "vitest";
import { ruleFileOf } from "./rule-file.ts";

test("a file has the entrant's name and the values that ran", () => {
  const file = ruleFileOf({ label: "adam 2", rule: adam({ lr: 0.003, beta1: 0.5 }) });
  expect(file.name).toBe("adam2.rule");
  expect(file.text.split("\n")[0]).toBe("adam2(α = 0.003, β1 = 0.5, β2 = 0.999, ε = 1e-8)");
});

test("every rule of the catalogue reads back as what ran", () => {
  for (const { name, make } of catalogue) {
    const made = make();
    const hyper = Object.fromEntries(Object.entries(made.hyper).map(([word, value]) => [word, value / 2]));
    const changed = make(hyper);
    const back = rule(ruleFileOf({ label: name, rule: changed }).text as string);
    expect(back.hyper, name).toEqual(changed.hyper);
    expect(back.program.body, name).toEqual(made.program.body);
  }
});
