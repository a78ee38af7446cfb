import { describe, expect, test } from "vitest";
import { exportedRules } from "../exported-rules.ts";
import * as library from "../index.ts";
import { rule } from "../notation/rule.ts";
import { equivalent } from "./equivalent.ts";
import { recognise, variants } from "./variants.ts";

const { adam, adamw, amsgrad, gradientDescent, momentum, nesterov, rmsprop } = library;

// Adams as people write them who have it nearly right, in their own letters, and what each is called.
const moments = "m_t = b m_(t-1) + (1 − b) g\nv_t = c v_(t-1) + (1 − c) g²";
const hats = "p = m_t / (1 − b^t)\nq = v_t / (1 − c^t)";
const answers: readonly (readonly [string, string])[] = [
  ["ε inside the root", `${moments}\n${hats}\nθ ← θ − η p / √(q + ε)`],
  ["no ε", `${moments}\n${hats}\nθ ← θ − η p / √q`],
  ["ε̂, added before the bias correction", `${moments}\nθ ← θ − η √(1 − c^t) / (1 − b^t) · m_t / (√v_t + ε)`],
  [
    "AMSGrad, maximum of v before the correction",
    `${moments}\ns_t = max(s_(t-1), v_t)\nθ ← θ − η m_t / (1 − b^t) / (√(s_t / (1 − c^t)) + ε)`,
  ],
  [
    "AMSGrad, maximum of v̂ after the correction",
    `${moments}\n${hats}\ns_t = max(s_(t-1), q)\nθ ← θ − η p / (√s_t + ε)`,
  ],
  [
    "AMSGrad on v, uncorrected",
    `${moments}\ns_t = max(v_t, s_(t-1))\nθ ← θ − η m_t / (1 − b^t) / (√s_t + ε)`,
  ],
  ["one v for the whole tensor", `${moments.replace("g²", "dot(g, g)")}\n${hats}\nθ ← θ − η p / (√q + ε)`],
  ["no bias correction", `${moments}\nθ ← θ − η m_t / (√v_t + ε)`],
  ["no bias correction of m_t", `${moments}\nθ ← θ − η m_t / (√(v_t / (1 − c^t)) + ε)`],
  ["no bias correction of v_t", `${moments}\nθ ← θ − η m_t / (1 − b^t) / (√v_t + ε)`],
  ["1 − β1 for 1 − β1^t", `${moments}\nθ ← θ − η m_t / (1 − b) / (√(v_t / (1 − c^t)) + ε)`],
  ["sign flipped", `${moments}\n${hats}\nθ ← θ + η p / (√q + ε)`],
  ["g not squared in v", `${moments.replace("g²", "g")}\n${hats}\nθ ← θ − η p / (√q + ε)`],
  ["no root of v̂_t", `${moments}\n${hats}\nθ ← θ − η p / (q + ε)`],
  ["no 1 − β2 in v", `${moments.replace("(1 − c) g²", "g²")}\n${hats}\nθ ← θ − η p / (√q + ε)`],
  ["g for m̂_t in the step", `${moments}\n${hats}\nθ ← θ − η g / (√q + ε) + 0 p`],
  ["old v for new", `${moments}\nθ ← θ − η (m_t / (1 − b^t)) / (√(v_(t-1) / (1 − c^t)) + ε)`],
];

describe("an answer that is nearly Adam is told from it and named", () => {
  const known = variants(adam());
  test.each(answers)("%s", (name, lines) => {
    const answer = rule(`adam(η = 0.001, b = 0.9, c = 0.999, ε = 1e-8)\n${lines}`);
    const found = recognise(adam(), answer, {}, known);
    expect(found.kind).toBe("variant");
    expect(found.kind === "variant" && found.variant.name).toBe(name);
  });

  test("Adam itself in those letters is Adam", () => {
    const answer = rule(
      `adam(η = 0.001, b = 0.9, c = 0.999, ε = 1e-8)\n${moments}\n${hats}\nθ ← θ − η p / (√q + ε)`,
    );
    expect(recognise(adam(), answer, {}, known).kind).toBe("same");
  });

  test("what is no relative is neither", () => {
    expect(recognise(adam(), momentum(), {}, known).kind).toBe("other");
  });

  test("ε̂ is said to be how many times as large", () => {
    // 1 / √(1 − 0.999) = 31.6
    const found = known.find(({ name }) => name.startsWith("ε̂"));
    expect(found?.sentence).toContain("31.6 at t = 1");
  });
});

describe("decay in the gradient and beside it are each other's variants", () => {
  const l2 = "a(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8, λ = 0.01)\ng ← g + λ θ\n";
  const rest = adam().text.split("\n").slice(1).join("\n");
  test.each([
    ["L2 for decoupled decay", adamw(), rule(l2 + rest)],
    ["decoupled decay for L2", rule(l2 + rest), adamw()],
    ["no weight decay", adamw(), adam()],
  ])("%s", (name, asked, answer) => {
    const found = recognise(asked, answer);
    expect(found.kind === "variant" && found.variant.name).toBe(name);
  });
});

test.each([
  ["v as an average", momentum(), "m(α = 0.01, β = 0.9)\nv_t = β v_(t-1) + (1 − β) α g\nθ ← θ − v_t"],
  ["Nesterov's step", momentum(), nesterov().text],
  [
    "ε outside of the root",
    rmsprop(),
    "r(α = 0.001, β = 0.9, ε = 1e-8)\nv_t = β v_(t-1) + (1 − β) g²\nθ ← θ − α g / (√v_t + ε)",
  ],
  [
    "no maximum in v̂",
    amsgrad(),
    "a(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8)\nm_t = β1 m_(t-1) + (1 − β1) g\nv_t = β2 v_(t-1) + (1 − β2) g²\nθ ← θ − α m_t / (√v_t + ε)",
  ],
  ["sign flipped", nesterov(), "n(α = 0.01, β = 0.9)\nv_t = β v_(t-1) + α g\nθ ← θ + β v_t + α g"],
])("%s is recognised", (name, asked, text) => {
  const found = recognise(asked, rule(text as string));
  expect(found.kind === "variant" && found.variant.name).toBe(name);
});

describe("over the whole table", () => {
  test.each(exportedRules)("%s: every variant differs, by a name and a text of its own", (_name, made) => {
    const found = variants(made);
    expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
    expect(new Set(found.map(({ rule: { text } }) => text)).size).toBe(found.length);
    for (const { name, sentence, rule: variant } of found) {
      expect(equivalent(made, variant).equivalent, name).toBe(false);
      expect(sentence).toMatch(/^[\p{L}\p{N}].*\.$/u);
      // The text is the rule: it reads back.
      expect(rule(variant.text).program.body).toEqual(variant.program.body);
    }
  });

  test("the four of every textbook have many", () => {
    for (const [made, least] of [
      [gradientDescent(), 2],
      [momentum(), 5],
      [rmsprop(), 10],
      [adam(), 25],
    ] as const) {
      expect(variants(made).length).toBeGreaterThanOrEqual(least);
    }
  });
});
