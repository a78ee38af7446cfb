import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { adam, facts, gradientDescent, momentum, rmsprop } from "downhill";
import { pick } from "../../question/pick.ts";
import type { Question } from "../../question/question.ts";

/** For each option, which of the four rules keep their steps. */
const keptByOption = [
  [false, true, true, true],
  [false, false, true, true],
  [false, false, false, true],
  [true, true, true, true],
] as const;

const names = ["gradient descent", "momentum", "RMSprop", "Adam"];

/** What the path's stage on gradient descent asks. */
export const gradientDescentPathQuestions: readonly Question[] = [
  {
    id: "descent-best-rate",
    topic: "gradient-descent",
    level: "onsite",
    type: "numeric",
    title: "The fastest rate on a quadratic",
    pose(random) {
      const low = pick(random, [0.5, 1, 2, 4]);
      const condition = pick(random, [3, 4, 9, 15, 19, 24]);
      const high = low * condition;
      const best = 2 / (low + high);
      return {
        prompt: `A quadratic has curvatures from λmin = ${low} to λmax = ${formatSetting(high)}. Which fixed α makes gradient descent fastest in the long run?`,
        answer: best,
        tolerance: 0.005,
        because: `The factors |1 − αλmin| and |1 − αλmax| have to be equal, which gives α = 2/(λmin + λmax) = 2/${formatSetting(low + high)} = ${formatMeasured(best)}. Both are then ${formatMeasured(1 - best * low)}.`,
        slips: [
          {
            answer: 2 / high,
            name: "the limit of stability",
            says: "That is the limit 2/λmax: there the steep direction keeps its error for ever.",
          },
          {
            answer: 1 / high,
            name: "best for the steepest direction",
            says: "That is 1/λmax: it ends the steepest direction in one step, and leaves the flattest slower than it need be.",
          },
          {
            answer: 1 / (low + high),
            name: "half of it",
            says: "Half of it: the factors are equal where 1 − αλmin = αλmax − 1.",
          },
        ],
      };
    },
    points: [
      {
        says: "Each direction's error shrinks by |1 − αλ| per step, and the slower of the two ends decides.",
        sources: ["goh"],
      },
      { says: "The slower end is fastest where both ends are alike: 1 − αλmin = αλmax − 1." },
    ],
    hints: [
      "By which factor does one step multiply the error along a direction of curvature λ?",
      "The slowest direction decides. Which two directions can be the slowest?",
      "Set 1 − αλmin equal to αλmax − 1 and solve for α.",
    ],
    followUp: {
      prompt: "You do not know λmin. How much slower is it at worst to take 1/λmax?",
      points: [
        {
          says: "By a factor of about two in steps, when the condition number is large: 1 − 1/κ per step in place of 1 − 2/κ.",
          ways: [
            [
              "factor of two / factor of 2 / twice as many / twice the / twice as slow / half as fast / two times / 2x / double",
            ],
          ],
          probe: "Compare 1 − 1/κ with (κ − 1)/(κ + 1) for a large κ.",
        },
        {
          says: "It is safe: at 1/λmax no direction changes sign, and the limit is twice as far away.",
          ways: [
            ["safe / stable / margin / half the limit / half of the limit / far from the limit"],
            ["no oscillate / not:oscillate / not:overshoot / not:diverge"],
          ],
          probe: "What does one get in return?",
        },
      ],
    },
  },
  {
    id: "descent-steeper-loss",
    topic: "gradient-descent",
    level: "screen",
    type: "choice",
    title: "A loss that is summed",
    prompt:
      "Somebody sums the loss over the batch where it was averaged before, so that every gradient is 128 times as large. Which rules need another learning rate?",
    options: keptByOption.map((kept) => nameAll(kept, false)),
    judge() {
      const keeps = [gradientDescent(), momentum(), rmsprop(), adam()].map(
        (rule) => facts(rule).step?.degree.degree === 0,
      );
      const says = `${nameAll(keeps, false)}: steps that grow with the gradient. ${nameAll(keeps, true)}: steps from which a factor on all gradients drops out, once ε is small beside them.`;
      return keptByOption.map((kept) => ({
        isRight: kept.every((one, index) => one === keeps[index]),
        says,
      }));
    },
    points: [
      { says: "The step of gradient descent, with momentum or without, is proportional to the gradient." },
      {
        says: "RMSprop and Adam divide by the root of an average of squares, so that a constant factor cancels while ε is small beside it.",
        sources: ["hinton", "kingma"],
      },
    ],
    hints: [
      "Multiply g by 128 in each of the four rules and see what leaves the step.",
      "Which rules divide by something that grows with the gradient as fast as the step does?",
      "A ratio of two things of the same degree does not change.",
    ],
    followUp: {
      prompt: "The loss is divided by a million instead, to fit a range. What goes wrong with Adam now?",
      points: [
        {
          says: "The root of v falls below ε, so ε rules the denominator and the steps shrink with the gradient.",
          ways: [
            [
              "epsilon",
              "dominate / rule / no longer small / not negligible / not:negligible / matter / larger than / comparable / takes over / smaller",
            ],
          ],
          probe: "Which term of the denominator did not shrink?",
        },
        {
          says: "Scale ε with the loss, or undo the factor before the step.",
          ways: [
            [
              "scale epsilon / smaller epsilon / lower epsilon / epsilon smaller / change epsilon / tune epsilon",
            ],
            ["undo / unscale / multiply gradient / divide back / rescale / scale back / remove factor"],
          ],
          probe: "What would you change?",
        },
      ],
    },
  },
  {
    id: "descent-conditioning",
    topic: "gradient-descent",
    level: "onsite",
    type: "explain",
    title: "Why ill-conditioning hurts",
    prompt: "Why does ill-conditioning slow gradient descent down, and what helps?",
    points: [
      {
        says: "The steepest direction sets the limit: α must stay below 2/λmax.",
        sources: ["goh"],
        ways: [
          [
            "steep / sharpest / greatest / largest / biggest / highest / largest curvature / largest eigenvalue / λmax / lambda max / high curvature / larger curvature / most curved / across direction / curvature across / steep walls",
            "limit / cap / bound / dictates / maximum learning rate / below 2 / diverge / learning rate / stable / 2 over",
          ],
        ],
        opposites: [
          "smallest eigenvalue sets / smallest eigenvalue limits / smallest eigenvalue caps / smallest eigenvalue decides learning rate",
          "smallest eigenvalue dictates / smallest eigenvalue bounds / smallest eigenvalue determines / flat limits learning rate / 2 smallest eigenvalue",
          "small curvature determines / small curvature sets / small curvature limits / small curvature dictates / small curvature caps / shallow limits / shallow determines / flat determines learning rate / flat sets learning rate",
          "steep take κ / smaller learning rate helps / flat done first",
        ],
        probe: "Which direction decides how large α may be?",
      },
      {
        says: "With that α the flattest direction keeps nearly all of its error in a step, so the steps needed grow in proportion to κ = λmax/λmin.",
        ways: [
          [
            "flat / shallow / smallest curvature / smallest eigenvalue / λmin / lambda min / low curvature / gentle / along direction / along valley / along floor / along bottom",
            "slow / crawl / many steps / little / proportional condition number / o condition number / keeps / barely / takes steps / inch / small fraction",
          ],
          [
            "steps / iterations",
            "proportional condition number / order of condition number / o condition number",
          ],
        ],
        opposites: [
          "root gradient descent / κ for momentum / square root of condition number for gradient",
          "smallest eigenvalue sets / smallest eigenvalue limits / smallest eigenvalue caps / largest eigenvalue moves slow",
          "independent condition number / condition number not matter / condition number no influence",
          "large curvature hardly / large curvature slow / large curvature little progress / steep slow / steep crawls / condition number only logarithmically",
          "flat done first / flat are done / flat fast / steep take κ / flat converge first",
        ],
        probe: "What does that α mean for the flattest direction, and so for the number of steps?",
      },
      {
        says: "At the best α both ends shrink by (κ − 1)/(κ + 1) per step.",
        sources: ["goh"],
        ways: [
          ["κ 1 κ 1"],
          ["condition number minus one / condition number minus 1"],
          ["1 2 condition number / one minus two over condition number"],
        ],
        probe: "By which factor does the error shrink per step at the best fixed α?",
      },
      {
        says: "Momentum brings it down to the order of √κ steps.",
        sources: ["polyak"],
        ways: [
          ["momentum / heavy ball / nesterov / acceleration", "square root condition number / square root"],
        ],
        opposites: [
          "square root condition number gradient descent / condition number for momentum",
          "momentum not change / momentum not help",
          "√κ to κ / √κ into κ / momentum makes it worse",
        ],
        probe: "What does momentum change in the number of steps?",
      },
      {
        says: "Scaling the inputs, normalising layers or preconditioning makes κ itself smaller.",
        ways: [
          [
            "precondition / preconditioning / preconditioner / whiten / whitening / standardise / standardize / scaling / rescale / feature scaling / normalise / batch norm / layer norm / newton / adaptive",
          ],
        ],
        opposites: [
          "increases condition number / precondition hurts / larger condition number",
          "rescale not matter / scaling not matter / scaling not help / rescaling makes no difference / normalise not help / precondition not help",
          "normalise no effect / precondition no effect / scaling no effect / normalise same condition number / scaling same condition number / leave condition number / condition number stays same / no effect condition number / no influence condition number",
          "precondition not worth / normalise not worth / scaling not worth / precondition pointless / precondition amplifies",
          "normalise makes worse / normalise worse / normalise problem worse / precondition worse",
        ],
        probe: "What makes the problem itself better conditioned?",
      },
    ],
    misconceptions: [
      {
        ways: [["local minima / stuck", "ill conditioned / condition number"]],
        says: "Ill-conditioning is no trap: on a convex quadratic there is one minimum, and getting there is merely slow.",
      },
    ],
    best: "The largest eigenvalue caps the learning rate: beyond 2/λmax the steepest direction diverges. At such a rate the flattest direction keeps almost all of its error in a step, so the number of steps is proportional to the condition number κ. Even at the best fixed rate the error only shrinks by (κ − 1)/(κ + 1) per step. Momentum needs on the order of √κ steps instead. Or one makes κ smaller: standardise the inputs, normalise layers, or precondition as Newton and adaptive methods do.",
    weak: "The loss surface is a long narrow ravine, so the path zigzags and training takes a long time. Usually one uses Adam then.",
    hints: [
      "Think of a long valley: steep walls, flat floor.",
      "One learning rate has to suit both directions. Which one decides, and what does the other pay?",
      "Write the factor per step for λmax and for λmin, then name two ways out: a better method and a better problem.",
    ],
    followUp: {
      prompt: "How does standardising the inputs of a linear regression change its Hessian?",
      points: [
        {
          says: "The Hessian is XᵀX/N: with equal scales its diagonal is constant, so scale no longer stretches the valley.",
          ways: [
            ["xᵀx / xtx / x transpose x / covariance / correlation / second moment of inputs"],
            ["diagonal", "same / constant / one / 1"],
          ],
          probe: "What is the Hessian of the squared loss made of?",
        },
        {
          says: "Correlated inputs stay ill-conditioned; whitening would be needed for that.",
          ways: [["correlation / correlated / correlate / whitening / whiten / off diagonal / rotate"]],
          probe: "Is κ equal to 1 afterwards?",
        },
      ],
    },
  },
];

/** The rules for which it is so. */
function nameAll(marks: readonly boolean[], mark: boolean): string {
  const chosen = names.filter((_, index) => marks[index] === mark);
  if (chosen.length === 0) return "None";
  const listed = [chosen.slice(0, -1).join(", "), chosen.at(-1)].filter((part) => part !== "").join(" and ");
  return chosen.length === 1 ? `Only ${listed}` : listed.charAt(0).toUpperCase() + listed.slice(1);
}
