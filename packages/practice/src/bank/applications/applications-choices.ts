import type { ChoiceQuestion } from "../../question/choice-question.ts";

export const applicationsChoices: readonly ChoiceQuestion[] = [
  {
    id: "applications-fine-tuning-rate",
    topic: "applications",
    level: "screen",
    type: "choice",
    title: "A rate for fine-tuning",
    prompt:
      "You fine-tune all weights of a pretrained Transformer of BERT's size on a few thousand labelled examples. Where do you begin?",
    options: [
      "AdamW at 1e−3, its default, with a warm-up of a tenth of the steps and a linear fall",
      "AdamW at 2e−5 to 5e−5, with warm-up and a linear fall, for a few epochs",
      "SGD with momentum at 0.1, divided by 10 every 30 epochs",
      "AdamW at the peak rate of pretraining, since the network is still the same",
    ],
    judge: () => [
      {
        isRight: false,
        says: "1e−3 is where one begins with a small network from scratch; here it moves every weight so far that what was learned is lost.",
      },
      {
        isRight: true,
        says: "Steps of Adam are as long as its rate whatever the gradient, so a small rate keeps the weights near where pretraining left them. It is where a search begins, over seeds too: few-sample runs vary.",
      },
      {
        isRight: false,
        says: "That is the recipe of a residual network trained on ImageNet from scratch.",
      },
      {
        isRight: false,
        says: "Pretraining had to carry weights far from a random start, over many more steps; its peak, 1e−4 for BERT, is two to five times what fine-tuning bears.",
      },
    ],
    points: [
      {
        says: "Fine-tuning all weights takes about 2e−5 to 5e−5 with AdamW, warm-up and a fall, for few epochs.",
        sources: ["devlin"],
      },
      {
        says: "Layers nearer the input can be given smaller rates, as they hold what is most general.",
        sources: ["howard"],
      },
      {
        says: "It varies with the seed where there are few examples; bias correction and more steps help.",
        sources: ["zhang2020"],
      },
    ],
    hints: [
      "How far does one step of Adam move a weight?",
      "Should the weights end far from where pretraining left them?",
      "It lies well below the rate of training from scratch, in the region of 1e−5.",
    ],
    followUp: {
      prompt:
        "Now you train a low-rank adapter (LoRA) in place of all weights. What becomes of the rate, and why?",
      points: [
        {
          says: "It goes up, to about ten times that of full fine-tuning.",
          sources: ["schulman"],
          ways: [["larger / ten times / 10x / order of magnitude / 1e 4 / 2e 4"]],
          probe: "Higher, lower or the same?",
        },
        {
          says: "The pretrained weights are frozen and the adapter starts from a product of zero, so it has further to go and less to lose.",
          sources: ["hu"],
          ways: [
            ["frozen / freeze / fixed / untouched"],
            ["zero / from scratch / random", "adapter / matrix / matrices / b / product / start"],
          ],
          probe: "Where does the adapter start, and what can it destroy?",
        },
      ],
    },
  },
  {
    id: "applications-language-model-recipe",
    topic: "applications",
    level: "onsite",
    type: "choice",
    title: "A recipe for pretraining a language model",
    prompt:
      "Which of these is the usual recipe for pretraining a decoder language model of a few billion weights?",
    options: [
      "SGD with momentum 0.9, decay 1e−4, rate 0.1 divided by 10 after 30, 60 and 80 of 90 epochs",
      "RMSprop with ρ = 0.9 and ε = 1, gradients clipped to norm 2, and a rate that is multiplied by 0.94 every two epochs",
      "AdamW with β = (0.9, 0.95), decay 0.1 on matrices, clipping to norm 1, 2,000 steps of warm-up, a cosine to a tenth",
      "Adam with β = (0.9, 0.999), an L2 term in the gradient of all weights, no clipping, a constant rate of 1e−3",
    ],
    judge: () => [
      { isRight: false, says: "That is a residual network on ImageNet." },
      {
        isRight: false,
        says: "That is close to how Inception-v3 was trained, with an ε so large that most steps are nearly those of plain gradients.",
      },
      {
        isRight: true,
        says: "LLaMA and nanoGPT have these numbers. A linear fall to near 0, or a constant rate with a short fall at the end, does as well or better; the rate itself is tuned or transferred from a smaller model.",
      },
      {
        isRight: false,
        says: "Each piece of that has been replaced: L2 goes through √v and decays large-gradient weights too little, β2 = 0.999 remembers for long, and nothing bounds a spike.",
      },
    ],
    points: [
      {
        says: "AdamW with β1 = 0.9 and β2 = 0.95, decay 0.1, clipping of the global norm at 1, some 2,000 steps of warm-up and a cosine down to a tenth of the peak.",
        sources: ["touvron", "karpathy"],
      },
      {
        says: "Decay is on matrices and not on gains and biases.",
        sources: ["karpathy"],
      },
      {
        says: "The peak rate falls with the width: 3e−4 for 7 and 13 billion weights of LLaMA, 1.5e−4 for 33 and 65 billion.",
        sources: ["touvron"],
      },
    ],
    hints: [
      "Language models are trained for about one epoch, so nothing is told in epochs.",
      "Which decay does not go through √v?",
      "It has the shorter memory of squares, a bound on the gradient's norm, and a warm-up.",
    ],
    followUp: {
      prompt:
        "You shorten the run to a tenth of its steps to try something out. What of that recipe has to change with it?",
      points: [
        {
          says: "The cosine has to end where the run ends; one that is cut short has not fallen.",
          ways: [
            [
              "schedule / cosine / decay",
              "end / shorter / shorten / length / horizon / budget / rescale / new / finish / match",
            ],
          ],
          probe: "What does the rate do at the end of the short run?",
        },
        {
          says: "The warm-up takes a larger share of the run, so it may have to be shorter.",
          ways: [["warmup", "smaller / share / fraction / proportion / percent / scale / larger"]],
          probe: "How long is the warm-up now, as a share?",
        },
        {
          says: "Decay acts over 1/(αλ) steps, which may now be longer than the run, so λ is tuned anew.",
          ways: [
            [
              "weight decay / decay / λ / curvature",
              "horizon / steps / longer / tune / matter / effect / larger",
            ],
          ],
          probe: "Over how many steps does weight decay act?",
        },
      ],
    },
  },
];
