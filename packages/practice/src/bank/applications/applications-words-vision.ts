import type { ExplainQuestion } from "../../question/explain-question.ts";

export const applicationsWordsOnVision: readonly ExplainQuestion[] = [
  {
    id: "applications-imagenet-recipe",
    topic: "applications",
    level: "screen",
    type: "explain",
    title: "A residual network on ImageNet",
    prompt: "How is a ResNet trained on ImageNet? Name the optimizer and its settings.",
    points: [
      {
        says: "SGD with momentum 0.9, often in Nesterov's form.",
        sources: ["he", "goyal"],
        ways: [
          ["momentum / buffer / nesterov", "0.9 / .9 / sgd / 9 / heavy ball"],
          ["sgd momentum / sgd with momentum"],
        ],
        opposites: ["resnet use adam / with adam / momentum 0.99"],
        probe: "Which optimizer, with which coefficient?",
      },
      {
        says: "A rate of 0.1 for a batch of 256, in proportion to the batch.",
        sources: ["he", "goyal"],
        ways: [
          ["0.1 / .1 / point one", "256 / batch / learning rate / initialisation / rate"],
          [
            "learning rate / rate",
            "proportional / scale / scaled / linearly / linear / grows",
            "batch / 256 / gpus",
          ],
        ],
        opposites: [
          "batch doubles learning rate halved / same for every batch / independent of batch",
          "batch no bearing / batch not matter / whatever batch",
          "irrespective of batch / regardless of batch / whatever the batch / same for all batch",
        ],
        probe: "Which rate, for which batch?",
      },
      {
        says: "Weight decay of 1e−4.",
        sources: ["he"],
        ways: [["weight decay / wd / l2 / decay / regularise", "1e 4 / 0.0001 / 5e 5 / 10 4 / .0001 / 1e4"]],
        probe: "How much weight decay?",
      },
      {
        says: "The rate is divided by ten in steps, after 30, 60 and 80 of 90 epochs, or falls along a cosine.",
        sources: ["goyal", "he"],
        ways: [
          [
            "divide / divided / drop / dropped / smaller / cut / decay / decayed",
            "10 / ten / tenfold / 0.1 / tenth",
          ],
          ["cosine"],
          ["every 30 / 30 60 / step decay / milestones", "epochs / 10 / 80 / 90 / drops"],
        ],
        opposites: [
          "not be decayed / never decayed",
          "learning rate raised / rate is raised / raised by ten",
        ],
        probe: "What does the rate do over the 90 epochs?",
      },
      {
        says: "Large batches are warmed up over the first five epochs or so.",
        sources: ["goyal"],
        ways: [["warmup"]],
        opposites: [
          "warmup only / warmup language / warmup for transformer / warmup not needed",
          "warmup hurt / warmup harmful / warmup no / no warmup / without warmup / warmup useless",
        ],
        probe: "What is done at the beginning when the batch, and so the rate, is large?",
      },
    ],
    misconceptions: [
      {
        ways: [["warmup only for transformer / warmup for language only"]],
        says: "Large batches of images are warmed up to their large rate as well.",
      },
    ],
    best: "With SGD and momentum 0.9, often Nesterov. The learning rate is 0.1 for a batch of 256 and scales linearly with the batch. Weight decay is 1e-4. The rate is divided by ten after 30, 60 and 80 of 90 epochs, or follows a cosine. With large batches there is a warm-up over the first five epochs.",
    weak: "You use Adam with a learning rate of 0.001 and early stopping, together with data augmentation and batch normalisation.",
    hints: [
      "It is the recipe that has hardly changed since 2015.",
      "Five numbers: momentum, rate with its batch, decay, the schedule, the warm-up.",
      "The usual momentum; a rate that belongs to 256 images; a small decay; three drops in 90 epochs; and what Goyal et al. added for 8,192.",
    ],
    followUp: {
      prompt:
        "By how much does that weight decay shrink a weight in one step at the start, and which decay gives AdamW at a rate of 1e−3 the same?",
      points: [
        {
          says: "By rate times decay, 0.1 · 1e−4 = 1e−5 of itself.",
          ways: [["1e 5 / 0.00001 / 10 5 / product / rate times / learning rate times / multiplied"]],
          probe: "What is a weight multiplied by in one step?",
        },
        {
          says: "AdamW needs a decay of 0.01 for that: 1e−3 · 0.01 = 1e−5.",
          ways: [["0.01 / 1e 2 / hundred / 100 times / one percent / 100"]],
          probe: "And with a rate of 1e−3?",
        },
      ],
    },
  },
  {
    id: "applications-batch-norm",
    topic: "applications",
    level: "onsite",
    type: "explain",
    title: "Batch normalisation and the optimizer",
    prompt: "What does batch normalisation do to optimisation?",
    points: [
      {
        says: "It makes the loss smoother, so that gradients stay good for longer steps and larger learning rates can be used.",
        sources: ["santurkar"],
        ways: [
          ["smooth / smoother / smoothness / smooths / better conditioned / lipschitz / smoothing"],
          ["larger learning rate / learning rate larger / large learning rate / learning rate large"],
        ],
        opposites: [
          "rougher / forces smaller learning rate / smaller learning rate required / needs smaller learning rate / requires smaller learning rate",
          "sharpens loss / learning rate come down / smaller learning rate needed / less smooth",
        ],
        probe: "Why can the rate be larger?",
      },
      {
        says: "The statistics come from the batch, so each example's output depends on the others: noise that regularises.",
        sources: ["ioffe"],
        ways: [
          [
            "variance / regularise / stochastic / random",
            "batch / statistics / average / example / examples / side effect",
          ],
          [
            "depends / depend",
            "other examples / others in the batch / rest of the batch / other samples / composition of the batch / other images",
          ],
        ],
        opposites: [
          "independently of others / not depend on batch / example alone / treated alone",
          "deterministic / each image by itself / every image by itself",
        ],
        probe: "What follows from taking mean and variance from the batch?",
      },
      {
        says: "The scale of the weights before it no longer matters, so weight decay only sets an effective rate, α over the squared norm of the weights.",
        sources: ["vanLaarhoven"],
        ways: [
          [
            "scale invariant / scale invariance / invariant / not: scale matters / scale of the weights / scale of parameter / rescaling / rescale",
            "parameter / weight decay / effective / learning rate / output / function",
          ],
          ["effective learning rate / effective rate / effective step"],
        ],
        opposites: ["norm decides output / true penalty / scale decides"],
        probe:
          "What happens to the output when all weights of the layer are doubled, and what is left for weight decay to do?",
      },
      {
        says: "With small batches the statistics are poor and it hurts; group or layer normalisation do not depend on the batch.",
        sources: ["wu"],
        ways: [
          [
            "small / tiny / few / smaller",
            "batch",
            "poor / hurt / bad / unreliable / variance / worse / fail / suffer / inaccurate / noisy / break / degrade",
          ],
          ["group norm / group normalisation / layer norm / groupnorm"],
        ],
        opposites: [
          "best small / best with a batch of one / small batch best",
          "shines with / shines small / two images per batch",
        ],
        probe: "What goes wrong with two images for each device?",
      },
      {
        says: "At test time running averages stand in, so training and evaluation compute different functions.",
        sources: ["ioffe"],
        ways: [
          [
            "test / inference / evaluate / evaluation / eval / prediction",
            "moving average / running / different / mode / statistics / population / stored / fixed",
          ],
          ["moving average / running statistics / running mean"],
        ],
        opposites: [
          "statistics of test batch / test batch / just as in training / same as training / same in training / test same",
          "behaves same / same evaluate / same eval / same inference / no difference between training",
          "used for training batch / moving average used for training / moving average in training / batch statistics at test",
        ],
        probe: "Which statistics are used at test time?",
      },
    ],
    misconceptions: [
      {
        ways: [
          [
            '"test are the same" / "test the same" / training and test same computation / statistics not: depend on batch',
          ],
        ],
        says: "In training the statistics are the batch's own, at test time running averages: two different functions.",
      },
      {
        ways: [
          [
            "smaller / remove / removes / prevent / prevents / fix / fixes / mitigates / avoids",
            "covariate shift",
          ],
        ],
        says: "Less internal covariate shift was the first explanation; adding such shift on purpose behind the layer leaves its benefit, so smoothness is the better one.",
      },
    ],
    best: "It makes the loss landscape smoother, so gradients are more predictive and larger learning rates work. Mean and variance are taken from the batch, so an example's output depends on the other examples, which is noise that regularises. The layer before becomes invariant to the scale of its weights, so weight decay does not limit the function but sets the effective learning rate, the rate over the squared norm. With small batches the statistics are unreliable and it hurts, which is where group norm helps. At test time running averages are used, so training and inference are different functions.",
    weak: "It normalises the inputs of each layer to mean zero and variance one, which is good because neural networks like normalised inputs.",
    hints: [
      "Ask what it does to the surface, to the noise, and to the scale of weights.",
      "What can be larger with it? What does one example's output depend on? What does doubling the weights do?",
      "Smoothness, batch statistics, scale and weight decay, small batches, and the time of testing.",
    ],
    followUp: {
      prompt:
        "You turn weight decay off in such a network and train with SGD. What happens to the norm of the weights and to the steps?",
      points: [
        {
          says: "The gradient is at right angles to the weights, so every step makes them longer: the norm grows.",
          ways: [
            ["norm / parameter / scale / w", "larger / grow / longer / increase"],
            ["orthogonal / perpendicular / right angle"],
          ],
          probe: "In which direction is the gradient of a function that does not change with scale?",
        },
        {
          says: "The effective rate falls with the squared norm, as if the rate had a schedule of its own.",
          ways: [
            ["effective / angular / relative", "smaller / fall / less / decay / slow"],
            ["step / learning rate / update", "smaller / fall / decay / slow / shrink"],
          ],
          probe: "How far does a step turn weights that are longer?",
        },
      ],
    },
  },
];
