import type { FormulaQuestion } from "../../question/formula-question.ts";
import {
  conditionSpellings,
  curvatureSpellings,
  decaySpellings,
  eigenvalueSpellings,
  rateSpellings,
} from "../letters.ts";

export const momentumFormulasOnQuadratics: readonly FormulaQuestion[] = [
  {
    id: "momentum-stability-limit",
    topic: "momentum",
    level: "onsite",
    type: "formula",
    title: "The largest stable rate with momentum",
    prompt:
      "v ← βv + αg, θ ← θ − v on λθ²/2, with β from 0 to below 1. Below which learning rate does it converge from every start?",
    names: "β, λ",
    asks: {
      kind: "expression",
      variables: { β: [0.05, 0.99], λ: [0.1, 100] },
      spellings: [...rateSpellings, ...decaySpellings, ...curvatureSpellings],
      asked: "α",
      expression: "(2 + 2 β) / λ",
      slips: [
        {
          expression: "2 / λ",
          name: "gradient descent's limit",
          says: "That is the limit for β = 0. Momentum bears more: the old step points against an error that changes sign.",
        },
        {
          expression: "2 (1 − β) / λ",
          name: "the effective rate held to gradient descent's limit",
          says: "α/(1 − β) is how far a steady gradient carries. At the limit the gradient changes sign at every step, and the buffer cancels in part.",
        },
        {
          expression: "(2 + 2 β) / ((1 + 2 β) λ)",
          name: "Nesterov's limit",
          says: "That is the limit where the step looks ahead, which is smaller.",
        },
        {
          expression: "(2 + 2 β) / ((1 − β) λ)",
          name: "the average's limit",
          says: "That is for m ← βm + (1 − β)g, whose steps are shorter by 1 − β.",
        },
        {
          expression: "(1 − √β)^2 / λ",
          name: "where swings begin",
          says: "Beyond that rate it swings, and still converges.",
        },
        {
          expression: "2 / ((1 + β) λ)",
          name: "the other way up",
          says: "Momentum raises this limit: 1 + β stands above the line.",
        },
      ],
    },
    right: ["(2 + 2β)/λ", "alpha < 2*(1 + beta)/lambda", "\\frac{2(1+\\beta)}{\\lambda}", "2/λ + 2 β/λ"],
    points: [
      {
        says: "The error obeys σ² − (1 + β − αλ)σ + β = 0; at the limit a root reaches −1, which gives αλ = 2 + 2β.",
        sources: ["polyak", "goh"],
      },
      { says: "Where the roots are complex they have the size √β < 1, so nothing diverges there." },
    ],
    hints: [
      "Write the error after a step with the two errors before it.",
      "It converges while both roots of σ² − (1 + β − αλ)σ + β lie inside the unit circle.",
      "The first root to leave goes through −1. Put σ = −1 in.",
    ],
    followUp: {
      prompt: "So is momentum at β = 0.9 safe at nearly twice gradient descent's largest rate on a network?",
      points: [
        {
          says: "On a fixed full-batch quadratic yes, but the limit says nothing of noise: at the same α the noise it leaves is about 1/(1 − β) times as strong.",
          ways: [["noise / stochastic / variance / minibatch gradient"]],
          probe: "What does momentum do with the noise of mini-batches at the same α?",
        },
        {
          says: "Curvature is not fixed: sharpness changes on the way and may rise up to the limit.",
          sources: ["cohen"],
          ways: [
            [
              "curvature change / sharpness change / largest eigenvalue change / largest eigenvalue rise / largest eigenvalue / curvature / edge of stability / not quadratic / not:quadratic / not:fixed",
            ],
          ],
          probe: "Is λ a constant of a network?",
        },
      ],
    },
  },
  {
    id: "momentum-best-beta",
    topic: "momentum",
    level: "onsite",
    type: "formula",
    title: "The best β on a quadratic",
    prompt:
      "Momentum on a quadratic of condition number κ, with the α and β that make it fastest in the long run. Which β?",
    names: "κ for λmax/λmin",
    asks: {
      kind: "expression",
      variables: { κ: [1.5, 1000] },
      spellings: conditionSpellings,
      asked: "β",
      expression: "((√κ − 1) / (√κ + 1))^2",
      slips: [
        {
          expression: "(√κ − 1) / (√κ + 1)",
          name: "the factor per step",
          says: "That is √β, the factor by which the error shrinks; β is its square.",
        },
        {
          expression: "((κ − 1) / (κ + 1))^2",
          name: "κ without its root",
          says: "The root is what momentum gains: the speed goes with √κ.",
        },
        {
          expression: "(κ − 1) / (κ + 1)",
          name: "gradient descent's factor",
          says: "That is by what gradient descent's error shrinks at its best; there is no β in it.",
        },
        {
          expression: "(1 − 1/√κ)^2",
          name: "critical damping at 1/λmax",
          says: "That suits the flattest direction at α = 1/λmax. A longer α with a smaller β is faster.",
        },
        {
          expression: "1 − 1/√κ",
          name: "a first guess",
          says: "It has the right order, but both ends of the spectrum have to be critically damped: (1 − √(αλ))² at λmin and λmax alike.",
        },
      ],
    },
    right: [
      "((√κ − 1)/(√κ + 1))^2",
      "(1 - 2/(sqrt(kappa) + 1))^2",
      "\\left(\\frac{\\sqrt{\\kappa}-1}{\\sqrt{\\kappa}+1}\\right)^2",
      "(√κ − 1)^2 / (√κ + 1)^2",
    ],
    points: [
      {
        says: "Polyak's choice: √β = (√κ − 1)/(√κ + 1), with α = (2/(√λmin + √λmax))².",
        sources: ["polyak"],
      },
      { says: "Then every direction swings or is just about to, and all errors shrink by √β per step." },
    ],
    hints: [
      "While a direction swings its error shrinks by √β, so one wants the smallest β at which every direction swings.",
      "A direction is critically damped at β = (1 − √(αλ))². Choose α so that both ends of the spectrum are.",
      "1 − √(αλmin) = √(αλmax) − 1 gives √α = 2/(√λmin + √λmax). Put it in.",
    ],
    followUp: {
      prompt: "With β at this value on a loss that is not quadratic: is it sure to converge?",
      points: [
        {
          says: "No: there are smooth, strongly convex functions on which it runs in a cycle for ever.",
          sources: ["lessard"],
          ways: [
            [
              "cycle / cycles / loop / periodic / counterexample / never converge / not:converge / not:guarantee / no guarantee",
            ],
          ],
          probe: "What is known of it beyond quadratics?",
        },
        {
          says: "Nesterov's method keeps a guarantee of the order of √κ there.",
          sources: ["nesterov2004"],
          ways: [["nesterov / accelerated gradient / triple momentum"]],
          probe: "Which method has a guarantee of the same order?",
        },
      ],
    },
  },
  {
    id: "momentum-best-rate",
    topic: "momentum",
    level: "onsite",
    type: "formula",
    title: "The best rate beside the best β",
    prompt:
      "Momentum v ← βv + αg, θ ← θ − v on a quadratic with curvatures from λ1 to λ2, with the α and β that make it fastest in the long run. Which α?",
    names: "λ1 (the smallest), λ2 (the largest)",
    asks: {
      kind: "expression",
      variables: { λ1: [0.01, 1], λ2: [1, 100] },
      spellings: [...rateSpellings, ...eigenvalueSpellings],
      asked: "α",
      expression: "4 / (√λ1 + √λ2)^2",
      slips: [
        {
          expression: "2 / (λ1 + λ2)",
          name: "gradient descent's best rate",
          says: "That balances 1 − αλ at both ends. With momentum it is 1 − √(αλ) that has to balance.",
        },
        {
          expression: "2 / (√λ1 + √λ2)",
          name: "its root",
          says: "That is √α: a rate is measured in one over curvature, not in one over its root.",
        },
        {
          expression: "4 / (λ1 + λ2)",
          name: "the square of each term",
          says: "The sum of the roots is squared, not each root alone.",
        },
        {
          expression: "1 / λ2",
          name: "one over the largest curvature",
          says: "It is stable and a little slower: momentum bears up to nearly 4/λ2.",
        },
        {
          expression: "1 / (√λ1 + √λ2)^2",
          name: "a quarter of it",
          says: "1 − √(αλ1) = √(αλ2) − 1: the two on the other side is squared as well.",
        },
        {
          expression: "2 / λ2",
          name: "gradient descent's limit",
          says: "That is where gradient descent stops converging; here κ decides how far beyond or below it the best lies.",
        },
      ],
    },
    right: [
      "(2 / (√λ1 + √λ2))^2",
      "4/(sqrt(λ1) + sqrt(λ2))^2",
      "\\frac{4}{(\\sqrt{\\lambda_1}+\\sqrt{\\lambda_2})^2}",
      "4 / (λ1 + λ2 + 2 √(λ1 λ2))",
    ],
    points: [
      { says: "Polyak's choice: α = (2/(√λ1 + √λ2))², with √β = (√κ − 1)/(√κ + 1).", sources: ["polyak"] },
      { says: "At both ends |1 − √(αλ)| is then √β: the ends are critically damped, and the middle swings." },
    ],
    hints: [
      "At which β does a direction of curvature λ begin to swing?",
      "At β = (1 − √(αλ))². Both ends should have the same.",
      "Solve 1 − √(αλ1) = √(αλ2) − 1 for √α.",
    ],
    followUp: {
      prompt: "How does this α compare with gradient descent's best one when κ is very large?",
      points: [
        {
          says: "It is about twice as large: 4/λ2 against 2/λ2.",
          ways: [["twice / double / two times / factor of two / factor of 2 / 4 2 / 2x"]],
          probe: "Let λ1 go to 0 in both formulas.",
        },
        {
          says: "It lies just below the limit of stability, (2 + 2β)/λ2, as β goes to 1.",
          ways: [
            [
              "limit / edge / stability / border / boundary / 2 2 β",
              "near / close / just below / almost / touch / edge / approach",
            ],
            ["edge of stability"],
          ],
          probe: "How far is it from the limit?",
        },
      ],
    },
  },
  {
    id: "momentum-critical-beta",
    topic: "momentum",
    level: "research",
    type: "formula",
    title: "Where swings begin",
    prompt:
      "v ← βv + αg, θ ← θ − v on λθ²/2, at a rate with αλ < 1. What is the largest β at which the error does not swing?",
    names: "α, λ",
    asks: {
      kind: "expression",
      variables: { α: [0.001, 0.5], λ: [0.05, 10] },
      spellings: [...rateSpellings, ...decaySpellings, ...curvatureSpellings],
      asked: "β",
      isPossible: ({ α = 0, λ = 0 }) => α * λ < 0.9,
      expression: "(1 − √(α λ))^2",
      slips: [
        {
          expression: "1 − √(α λ)",
          name: "the factor per step",
          says: "That is √β, by which the error then shrinks; β is its square.",
        },
        {
          expression: "1 − α λ",
          name: "gradient descent's factor",
          says: "That is what gradient descent keeps per step. The root of αλ is what momentum brings in.",
        },
        {
          expression: "(1 − α λ)^2",
          name: "without the root",
          says: "The discriminant (1 + β − αλ)² − 4β is 0 where 1 − √β = √(αλ).",
        },
        {
          expression: "(1 + √(α λ))^2",
          name: "the other root",
          says: "The discriminant is 0 there too, but that β lies above 1.",
        },
        {
          expression: "1 − 2 √(α λ)",
          name: "the first order",
          says: "That is what it is near αλ = 0; αλ itself is missing.",
        },
      ],
    },
    right: [
      "(1 − √(αλ))^2",
      "1 - 2*sqrt(alpha*lambda) + alpha*lambda",
      "\\left(1-\\sqrt{\\alpha\\lambda}\\right)^2",
      "(1 − √α √λ)^2",
    ],
    points: [
      {
        says: "The roots of σ² − (1 + β − αλ)σ + β turn complex where (1 + β − αλ)² = 4β, which gives β = (1 − √(αλ))².",
        sources: ["qian", "goh"],
      },
      { says: "It is the fastest β for that direction: the double root √β = 1 − √(αλ)." },
    ],
    hints: [
      "The error obeys a recurrence of second order. When are its roots real?",
      "Set the discriminant (1 + β − αλ)² − 4β to 0.",
      "1 + β − αλ = 2√β means (1 − √β)² = αλ.",
    ],
    followUp: {
      prompt: "A training loss rings with a long, even period. What does the formula suggest to try?",
      points: [
        {
          says: "β is above the critical value of a flat direction: lower β.",
          ways: [
            [
              "lower β / smaller β / β smaller / reduce momentum / smaller momentum / less momentum / lower momentum / decrease β / momentum down / β too large / β too high / β above",
            ],
          ],
          probe: "On which side of the critical β is it?",
        },
        {
          says: "Lowering α alone makes the period longer and leaves the factor at √β, until αλ is below (1 − √β)².",
          ways: [
            [
              "learning rate / smaller learning rate",
              "period larger / same factor / does not help / not:help / square root β / slow / larger period / no faster / not:faster",
            ],
          ],
          probe: "And what would a smaller α alone do?",
        },
      ],
    },
  },
];
