import { formatMeasured } from "@downhill/lab/report/number";
import type { ExplainQuestion } from "../../question/explain-question.ts";

export const momentumWords: readonly ExplainQuestion[] = [
  {
    id: "momentum-why-it-helps",
    topic: "momentum",
    level: "screen",
    type: "explain",
    title: "Why momentum helps",
    prompt: "Why does momentum help gradient descent?",
    points: [
      {
        says: "Along directions in which gradients agree, steps add up, to 1/(1 − β) times as long.",
        sources: ["goh"],
        claims: ["momentum-converges-faster"],
        ways: [
          [
            "one direction / agree / consistent / consistently / same direction / persistent / steady / keep pointing / persistently / point same / same sign / along valley / along ravine / aligned",
            "add up / accumulate / build up / builds up / larger / speed / fast / add / adds / amplify / sum / accelerate / long / reinforce",
          ],
        ],
        opposites: [
          "along gradient cancel / across they sum",
          "agree cancel / same direction cancel / consistent cancel / alternate sum / alternate build up / opposite sum",
          "larger gradient across / larger across / damps along / damps motion along / amplifies across / crosses fast",
        ],
        probe: "What happens along a direction in which gradients keep pointing the same way?",
      },
      {
        says: "Across a ravine gradients alternate in sign and cancel in the buffer, which damps the zigzag.",
        claims: ["momentum-reduces-oscillation"],
        ways: [
          [
            "alternate / alternating / opposite / flip / across / oscillate / change sign / changing sign / back and forth / side to side / steep",
            "cancel / cancels / damp / damps / average out / average zero / average to zero / averages out / smaller / smooth / smooths / dampen / dampens / suppress / kill / kills / eliminate / remove / wipe",
          ],
        ],
        opposites: [
          "along gradient cancel / across they sum",
          "agree cancel / same direction cancel / consistent cancel / alternate sum / alternate build up / opposite sum",
          "larger gradient across / larger across / damps along / damps motion along / amplifies across / crosses fast",
        ],
        probe: "And across it, where they change sign?",
      },
      {
        says: "The buffer remembers about 1/(1 − β) steps: ten at β = 0.9.",
        ways: [
          [
            "1 1 β steps / 1 1 β iterations / 1 1 β gradients / last 1 1 β / past 1 1 β / previous 1 1 β / memory 1 1 β / horizon 1 1 β / remember 1 1 β / average over 1 1 β",
          ],
          [
            "one over one minus / 10 steps / ten steps / last ten / last 10 / ten gradients / 10 gradients / horizon / past 10 / 10 past",
            "remember / gradients / memory / average / averages / horizon / past / last / recent / previous / history / iterations / look back / reach back",
          ],
        ],
        opposites: ["last gradient only / forgets after / only last gradient"],
        probe: "How far back does it remember?",
      },
      {
        says: "On an ill-conditioned quadratic it needs on the order of √κ steps in place of κ.",
        sources: ["polyak"],
        ways: [
          ["square root condition number / square root κ / root of condition number / √κ / square root"],
        ],
        opposites: [
          "gradient descent needs root / gradient descent needs square root",
          "√κ to κ / √κ into κ / momentum needs κ steps / √κ for gradient descent / gradient descent √κ",
        ],
        probe: "What does theory say about the number of steps on a quadratic?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "ball / rolls / inertia / momentum",
            "local minimum / local minima",
            "escape / out of / over / past / through",
          ],
        ],
        says: "That is the smaller part: a heavy ball with friction passes only minima that it reaches from higher up, and never leaves one at rest. The gain is in long, narrow valleys.",
      },
    ],
    best: "In a ravine the gradient along the valley keeps its direction, so there the steps accumulate, to 1/(1 − β) times gradient descent's. Across it gradients alternate in sign and cancel in the buffer, which damps the zigzag. The buffer remembers about 1/(1 − β) past gradients, ten at β = 0.9. On an ill-conditioned quadratic with the best settings it takes on the order of √κ steps instead of κ.",
    weak: "It is like a ball that rolls downhill and picks up speed. That makes training faster and better.",
    hints: [
      "Picture a ravine: which part of the gradient keeps its sign, and which changes it?",
      "Sum gradients that agree, then gradients that alternate. How many of them does the buffer hold?",
      "Say what happens along the valley, across it, how long the memory is, and what becomes of κ.",
    ],
    followUp: {
      prompt: "When does momentum not help?",
      points: [
        {
          says: "Where the condition number is small: there is nothing to gain, and it overshoots.",
          ways: [
            ["condition number / well conditioned / round / isotropic / overshoot / overshoots / spherical"],
          ],
          probe: "What if all curvatures are alike?",
        },
        {
          says: "Where gradient noise sets the pace, as with small batches: then α/(1 − β) is about all that counts.",
          sources: ["shallue"],
          ways: [["variance / noisy / small batch / small batches / stochastic"]],
          probe: "And with very small batches?",
        },
      ],
    },
  },
  {
    id: "momentum-nesterov",
    topic: "momentum",
    level: "onsite",
    type: "explain",
    title: "Nesterov and heavy ball",
    prompt: "How does Nesterov's momentum differ from plain momentum, in the update and in what it does?",
    points: [
      {
        says: "It takes the gradient at the look-ahead θ − βv, where the buffer is about to carry the parameters.",
        sources: ["nesterov", "sutskever"],
        ways: [
          [
            "look ahead / lookahead / looks ahead / θ βv / parameter β / extrapolated / extrapolate / extrapolation / predicted / anticipated / future position / after momentum step / ahead / after jump / first jump / jump first / first move / move first / where velocity / where momentum / where buffer / jump",
            "gradient / evaluate / evaluates / computed",
          ],
        ],
        opposites: [
          "plain momentum look ahead / heavy ball look ahead / nesterov gradient current / nesterov current point",
          "gradient at previous / at previous point / evaluates previous / before velocity is applied / before buffer applied / before momentum step / nesterov old point",
          "gradient last step / gradient previous step / classical momentum look ahead / classical look ahead / classical momentum looks ahead / two gradients per",
          "θ plus βv / behind current / behind the current",
        ],
        probe: "Where is the gradient taken?",
      },
      {
        says: "Frameworks store the look-ahead itself, so the gradient is at the stored parameters and the step is α(g + βu) with the new buffer u.",
        sources: ["pytorch"],
        ways: [
          [
            "pytorch / torch / framework / frameworks / stored / rewritten / rewrite / implementation / implementations / in practice / change of variables / keras / reparametrise",
          ],
          ["gradient β / g β / gradient plus β / gradient plus", "buffer / v / u / momentum"],
        ],
        opposites: ["not implemented / cannot be implemented"],
        probe: "How do frameworks avoid taking the gradient elsewhere?",
      },
      {
        says: "It has guarantees that plain momentum lacks: 1/k² on smooth convex functions, and √κ on strongly convex ones.",
        sources: ["nesterov", "nesterov2004"],
        ways: [
          [
            "1/k² / 1 k squared / 1/k 2 / k squared / 1/t² / 1 t squared / optimal rate / accelerated rate / 1/k2 / 1/k^2 / k 2 / t 2",
          ],
          [
            "guarantee / guarantees / provable / provably / proof / proved / theory / optimal",
            "convex / rate / accelerated / nesterov / fast",
          ],
        ],
        opposites: [
          "no guarantee / no theoretical guarantee / not guarantee",
          "nesterov none / nesterov lacks / nesterov has no / nesterov no guarantee / nesterov not proved",
          "classical optimal rate / classical one optimal / heavy ball optimal rate / plain momentum optimal rate / classical one has",
          "nesterov only quadratic / nesterov only for quadratics / nesterov proved only quadratic / polyak has general / polyak guarantee",
        ],
        probe: "What is proved for it, and on which functions?",
      },
      {
        says: "The look-ahead brakes early, so that it swings and overshoots less at moderate rates.",
        ways: [
          [
            "overshoot / oscillate / damp / damping / brake / correct / correction / corrects / correcting / swing",
            "smaller / less / early / earlier / better / before / fast / reduce / sooner / responsive / damp more / brake more / damp / brake / correct",
          ],
        ],
        opposites: [
          "it overshoots more / nesterov overshoots more",
          "less damped / smaller damp / swings larger / oscillate larger / overshoots larger",
        ],
        probe: "What does the look-ahead do to overshooting?",
      },
      {
        says: "Its largest stable rate is smaller: αλ below (2 + 2β)/(1 + 2β) against 2 + 2β.",
        sources: ["cohen"],
        ways: [
          [
            "stable / stability / limit / largest learning rate / maximum learning rate / diverge",
            "smaller / lower / less / narrower / earlier / 1.36 / sooner / 2 2 β / third / smaller learning rate",
          ],
        ],
        opposites: [
          "nesterov larger learning rate / tolerates larger learning rate / bears larger learning rate / nesterov more stable / is more stable",
        ],
        probe: "Does it bear a larger or a smaller learning rate?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            "nesterov / nag / it / look ahead",
            "larger learning rate / higher learning rate / more stable / always more stable / larger stable",
            "bear / tolerate / allow / allows / always / stable / use",
          ],
        ],
        says: "On a quadratic it is the other way round: at β = 0.9 its limit on αλ is 1.36, against 3.8 for plain momentum and 2 for gradient descent.",
      },
    ],
    best: "Nesterov evaluates the gradient at the look-ahead point θ − βv, where momentum is about to carry the parameters, not at θ. Frameworks store the look-ahead point itself, so the step is α(g + βu) with the new buffer. For smooth convex functions it is proved to have the optimal rate 1/k², which plain momentum lacks. Because it corrects the course early, it overshoots less at moderate rates. But its stability limit is smaller: (2 + 2β)/(1 + 2β) for αλ, against 2 + 2β.",
    weak: "Nesterov is a smarter version of momentum. It usually converges a bit better, and frameworks have a flag for it.",
    hints: [
      "There is one difference in the update: where something is evaluated.",
      "Think of where the gradient is taken, what frameworks store, and what has been proved.",
      "Add what it does to swings at small αλ, and which of the two diverges first when α is raised.",
    ],
    followUp: {
      prompt: "With which loss can a test tell Nesterov's step from plain momentum's?",
      points: [
        {
          says: "One whose gradient depends on where it is taken, over at least two steps: with a constant gradient the original forms agree.",
          ways: [
            [
              "gradient depends / nonlinear / non linear / quadratic / curvature / not:constant gradient / not:linear / not:constant / changes gradient / different gradient / varying gradient / gradient varies",
            ],
          ],
          probe: "When does it not matter where the gradient is taken?",
        },
        {
          says: "From v = 0 the first step is the same in the original form, so it takes two steps or more.",
          ways: [
            [
              "two steps / second step / 2 steps / several steps / first step same / more than one / v zero / buffer zero / at least two / first step",
            ],
          ],
          probe: "Is one step enough?",
        },
      ],
    },
  },
  {
    id: "momentum-lost-state",
    topic: "momentum",
    level: "onsite",
    type: "explain",
    title: "Resuming without the optimizer's state",
    prompt:
      "A run is resumed from a checkpoint that has the weights and not the optimizer's state. What happens, with momentum and with Adam, and what else belongs in a checkpoint?",
    points: [
      {
        says: "Momentum's buffer starts at 0, so the first step is only about 1 − β times as long as before, and steps grow until the buffer has filled up again.",
        ways: [
          [
            "buffer / momentum / momentum buffer",
            "zero / 0 / empty / lost / reset / scratch / again / refill / fill / gone / cold",
            "step / small / smaller / slow / steps / build / rebuild / fill / warm / refill / short / until",
          ],
        ],
        opposites: [
          "first step too long / ten times too long",
          "momentum first step larger / momentum ten times larger / momentum step larger / momentum larger first / momentum first step large / momentum same as before / buffer recomputed / momentum nothing lost / optimizer state recomputed",
          "momentum first step ten larger / momentum first step be larger",
          "momentum not affected / momentum unaffected / momentum hyperparameter rather / not affected since momentum",
        ],
        probe: "How long are the first steps with momentum?",
      },
      {
        says: "Adam begins anew at t = 1: its first steps have about the full rate α in every coordinate, whatever the gradients' sizes.",
        sources: ["kingma"],
        ways: [
          [
            "adam / second moment / first moment",
            "sign / full learning rate / every coordinate / full size / like t 1 / bias correction / one sample / single gradient / few gradients / noisy / from scratch / restarts / large steps / few samples / large step / learning rate in every / single batch / one batch / first batch / large for every / large for all / one gradient",
          ],
        ],
        opposites: [
          "adam first step small / adam step small / adam small step / adam first step smaller / adam step slow / adam continues / adam same as before / adam nothing",
        ],
        probe: "What are Adam's first steps like when it starts anew?",
      },
      {
        says: `If the step count is kept and the moments are not, the bias correction is off: Adam's first step is then up to (1 − β1)/√(1 − β2) = ${formatMeasured((1 - 0.9) / Math.sqrt(1 - 0.999))} times α.`,
        ways: [
          [
            "step count / step counter / counter / t / step number / iteration count",
            "correction / bias correction / off / wrong / mismatch / larger / too large / 3.16 / 3 times / inconsistent / not:match",
          ],
        ],
        opposites: [
          "correction is right / correction exactly right / correction right / correction fine / correction is correct",
        ],
        probe: "What if t is kept, but m and v are zero?",
      },
      {
        says: "It shows as a spike of the loss right after resuming.",
        ways: [
          [
            "spike / jump / bump / loss larger / loss rises / loss up / worse / blip / regress / kick / diverge",
          ],
        ],
        opposites: [
          "continues smooth / loss smooth / no spike",
          "continues where / loss same / loss not change / loss continues",
          "loss smaller suddenly / loss suddenly smaller / loss improves",
        ],
        probe: "How would it show in the loss curve?",
      },
      {
        says: "The checkpoint also needs the schedule's position, random states and the data's position, and the loss scaler.",
        ways: [
          [
            "schedule / scheduler / learning rate schedule",
            "rng / random / seed / scaler / loss scale / data / dataloader / sampler / epoch / position / step / ema / checkpoint / save / also",
          ],
          [
            "rng / random state / random states / seed",
            "save / checkpoint / scaler / data / also / need / restore",
          ],
          ["scaler / grad scaler / loss scaler / loss scale"],
        ],
        opposites: [
          "weights are all / only weights / nothing else / parameter are all / only parameter / parameter suffice",
          "need not stored / not have to stored / can recreated / can recomputed / need not saved / not need saved",
          "no need to save / no need save / not need save / not need scheduler / no need scheduler",
        ],
        probe: "What else belongs in the checkpoint?",
      },
    ],
    best: "With momentum the buffer is zero again, so the first step is about 1 − β times as long as before, and it takes some steps until the buffer has filled up. Adam restarts at t = 1: its moments come from a single gradient, so each coordinate takes a step of about the full learning rate, roughly the sign of the gradient. If the step counter is kept while the moments are zero, the bias correction is wrong and the first step can be about three times too large. One sees a spike in the loss after resuming. Besides the optimizer's state one saves the scheduler, random states, the position in the data and the loss scaler.",
    weak: "It should not matter much, since the weights are what the model is. The optimizer will soon find its way again.",
    hints: [
      "What do the buffers hold, and what are they after a fresh start?",
      "Take momentum's first step, Adam's first step, and Adam's with an old step count.",
      "Then say how one would notice, and list what else has a state.",
    ],
    followUp: {
      prompt: "You have to go on without the state. How do you soften it?",
      points: [
        {
          says: "A short warmup of the learning rate, over the horizon of the slowest average.",
          ways: [
            [
              "warmup / ramp / smaller learning rate / lower learning rate / low learning rate / reduce learning rate",
            ],
          ],
          probe: "Which setting would you lower at first?",
        },
        {
          says: "Or fill the averages first: run a few hundred batches that update the moments and leave the weights.",
          ways: [
            [
              "fill / prime / accumulate / estimate moments / without updating / not:update / moments / zero learning rate / learning rate 0 / learning rate zero / frozen",
            ],
          ],
          probe: "Can one get the moments back without moving?",
        },
      ],
    },
  },
];
