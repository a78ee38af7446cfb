import type { DiagnoseQuestion } from "../../question/diagnose-question.ts";
import { noiseFloor, noiseFloorScene } from "../../scene/noise-floor.ts";
import { strongDecay, strongDecayScene } from "../../scene/strong-decay.ts";

/** What goes wrong with the training loss itself. */
export const challengesDiagnoses: readonly DiagnoseQuestion[] = [
  {
    id: "challenges-same-plateau",
    topic: "challenges",
    level: "onsite",
    type: "diagnose",
    title: "The same plateau at every rate",
    prompt: `A network on handwritten digits is trained by stochastic gradient descent in batches of ${strongDecay.batchSize}, with L2 regularisation λ = ${strongDecay.decay}. After a fast start the training loss stays where it is. Your colleague lowers the rate from ${strongDecay.rates[0]} to ${strongDecay.rates[1]} and gets the same plateau. What is it, and what do you try first?`,
    scene: strongDecayScene,
    faults: [
      {
        option: "The regularisation is too strong for the data to be fitted",
        isRight: true,
        says: "The weights' norm falls to one value at both rates, where the pull of λθ balances the gradient. That point does not depend on α, so neither does the loss.",
      },
      {
        option: "The rate is still too high, and the loss bounces above its minimum",
        isRight: false,
        says: "A plateau from too long steps sinks with the rate. This one is hardly moved by a third of it.",
      },
      {
        option: "Many labels are wrong, so the loss cannot go lower",
        isRight: false,
        says: "Wrong labels give a plateau as well, but a network then grows its weights to learn them by heart; here they shrink.",
      },
      {
        option: "Most units are dead: their ReLU gives 0 for every input image",
        isRight: false,
        says: "Dead units have no gradient and would leave the loss near that of guessing. This loss falls well below it, and the weights shrink together.",
      },
      {
        option: "The schedule has run out: the rate is as good as 0 by now",
        isRight: false,
        says: "The rates are constant; and a loss that stops when the rate does would stop at different heights for different rates.",
      },
    ],
    experiments: [
      {
        option: "Set λ = 0 and overfit a single batch",
        isRight: true,
        says: "If one batch can be learned by heart, then network, data and optimizer work, and λ is what keeps the loss up.",
      },
      {
        option: "Lower the rate once more, by a factor of ten",
        isRight: false,
        says: "The second run was that experiment.",
      },
      {
        option: "Collect more data, since there is too little to learn from",
        isRight: false,
        says: "It does not even fit what there is.",
      },
      {
        option: "Train for ten times as long",
        isRight: false,
        says: "Both losses have been level for half of the run, and so has the weights' norm.",
      },
    ],
    points: [
      {
        says: "A plateau that does not depend on the rate is a balance or a limit, not a step that is too long.",
      },
      {
        says: "Ask in turn: batch, data, labels, capacity, regularisation; overfitting one batch clears most of them.",
        sources: ["karpathy2019"],
      },
      { says: "Weight norms, and the ratio of update to weight, show what the loss alone does not." },
      { says: "With L2 the loss settles where the data's gradient is −λθ, whatever α is." },
    ],
    hints: [
      "What would the plateau do if the rate were the reason for it?",
      "Look at the weights: which force makes them shorter while the loss is high?",
      "Where α∇L + αλθ = 0, nothing moves any more. Which letter cancels?",
    ],
    followUp: {
      prompt:
        "λ is back at a sensible value, one batch can be overfitted, and on all the data there is still a plateau. What are your next two suspects?",
      points: [
        {
          says: "Labels or inputs that do not belong together: look at the examples with the largest losses.",
          ways: [
            [
              "label / data / input",
              "wrong / noise / noisy / shuffled / mismatch / mislabelled / look / bug / error / corrupt",
            ],
          ],
          probe: "What differs between one batch and all the data?",
        },
        {
          says: "Capacity: the network is too small for all of it, or too few of its units are alive.",
          ways: [
            [
              "capacity / too small / bigger model / larger model / larger network / more units / underfit / dead",
            ],
          ],
          probe: "What may suffice for one batch and not for everything?",
        },
      ],
    },
  },
  {
    id: "challenges-restless-weights",
    topic: "challenges",
    level: "onsite",
    type: "diagnose",
    title: "Weights that do not come to rest",
    prompt: `A network on handwritten digits is trained by stochastic gradient descent, α = ${noiseFloor.rate} throughout, in batches of ${noiseFloor.batchSize}. The loss is low on the whole, but the held-out loss changes from one look to the next, and so do the weights. What is it, and what do you try first?`,
    scene: noiseFloorScene,
    faults: [
      {
        option: "Noise of small batches at a constant, large rate",
        isRight: true,
        says: "Near a minimum the steps no longer agree, and what remains is the noise of single batches times α. It sets a floor for the loss.",
      },
      {
        option: "It diverges: the rate is above the limit of stability",
        isRight: false,
        says: "Then the losses would climb from some point on. They fall and then go up and down about a level.",
      },
      {
        option: "It overfits: it fits each batch and forgets the one before",
        isRight: false,
        says: "Overfitting parts the two losses slowly and to one side. This jumps both ways from one look to the next, in the training loss too.",
      },
      {
        option: "The evaluation is random: dropout is left on in it",
        isRight: false,
        says: "Then the weights would be at rest and only the measurement would jump. The lower panel shows the weights themselves moving.",
      },
      {
        option: "Momentum rings about the minimum",
        isRight: false,
        says: "There is no momentum here, and ringing has a period.",
      },
    ],
    experiments: [
      {
        option: "Go on from here with a tenth of the rate",
        isRight: true,
        says: "If it is noise, the band narrows at once and the loss drops. That costs a hundred steps.",
      },
      {
        option: "Add momentum, which averages the noise away",
        isRight: false,
        says: "At the same α momentum makes steps 1/(1 − β) times as long in all, and the band wider. It does not average noise away.",
      },
      {
        option: "Take a larger network, whose loss is smoother",
        isRight: false,
        says: "The loss is low already in its good moments; what is missing is rest.",
      },
      {
        option: "Wait for longer, until the weights have come to rest",
        isRight: false,
        says: "With a constant rate the band stays. The second half of the run shows no trend.",
      },
    ],
    points: [
      { says: "The noise floor is proportional to α, and falls with the batch size.", sources: ["bottou"] },
      { says: "Let the rate decay, or average the weights, or take larger batches." },
      { says: "Momentum at the same α makes it worse, not better." },
    ],
    hints: [
      "What moves a weight once the mean gradient is nearly 0?",
      "What would the band do if every step were a tenth as long?",
      "Which two settings decide how noisy a step is?",
    ],
    followUp: {
      prompt:
        "You must not lower the rate, because the data change over time. How do you still get a model that is good at every look?",
      points: [
        {
          says: "Average the weights along the way, exponentially, and evaluate the average.",
          ways: [
            ["average / ema / moving average / polyak / swa", "weight / parameter / iterate / model"],
            ["weight averaging"],
          ],
          probe: "What can you do with the weights that you pass?",
        },
        {
          says: "Or take larger batches, which lowers the noise of each step at the same rate.",
          ways: [["larger batch / bigger batch / batch size / accumulate"]],
          probe: "What else sets the noise?",
        },
      ],
    },
  },
];
