import type { DiagnoseQuestion } from "../../question/diagnose-question.ts";
import { noiseInTraining, noiseInTrainingScene } from "../../scene/noise-in-training.ts";
import { runningAverages, runningAveragesScene } from "../../scene/running-averages.ts";

/** What goes wrong between training and evaluation. */
export const challengesEvaluationDiagnoses: readonly DiagnoseQuestion[] = [
  {
    id: "challenges-validation-below-training",
    topic: "challenges",
    level: "onsite",
    type: "diagnose",
    title: "Validation below training",
    prompt: `A network on handwritten digits is trained by Adam. In training each pixel is blanked with probability ${noiseInTraining.blanked}. The training loss is the mean over the steps of an epoch, the validation loss is measured at its end on images that were held out at random. The validation loss is the lower one. What is it, and what do you try first?`,
    scene: noiseInTrainingScene,
    faults: [
      {
        option: "The two losses are not measured alike",
        isRight: true,
        says: "Blanking makes the training images harder, and the mean over an epoch is older by half of it. Neither says that the network does better on what it has not seen.",
      },
      {
        option: "Validation images are in the training set",
        isRight: false,
        says: "A leak brings the validation loss down to the training loss measured alike, and not below it from the very first epoch by as much.",
      },
      {
        option: "The validation images are easier",
        isRight: false,
        says: "They were held out at random from the same images. It is possible for a few of them; for hundreds it does not give a gap of this size.",
      },
      {
        option: "The network underfits and needs more units",
        isRight: false,
        says: "It may be held back by the blanking, but underfitting does not put validation below training: measured alike the two would be level.",
      },
      {
        option: "The rate is too high",
        isRight: false,
        says: "Both losses fall smoothly. And the rate makes no difference between the two sets.",
      },
    ],
    experiments: [
      {
        option: "Measure the training loss after the epoch, on whole images",
        isRight: true,
        says: "One pass over the data, no training, and the gap turns round if the measuring was to blame.",
      },
      {
        option: "Take the blanking out, train again from the start, and compare the losses",
        isRight: false,
        says: "That trains another network, which overfits more, to learn something about the measuring of this one.",
      },
      {
        option: "Collect another validation set, one that is not so easy",
        isRight: false,
        says: "Dear, and the loss of the training images would still be measured with blanked pixels.",
      },
      {
        option: "Stop earlier, before the two losses part",
        isRight: false,
        says: "The gap is there in every epoch, and the validation loss still falls.",
      },
    ],
    points: [
      {
        says: "Dropout, augmentation and label smoothing raise the training loss alone.",
        sources: ["srivastava"],
      },
      {
        says: "A training loss that is averaged over an epoch is of older weights than a validation loss after it.",
      },
      { says: "Where both are measured alike and the gap stays, look for a leak or an easier split." },
    ],
    hints: [
      "Are the two numbers means of the same thing?",
      "What happens to an image in training that does not happen to it in validation?",
      "And when within the epoch is each of them taken?",
    ],
    followUp: {
      prompt:
        "You measure both alike, and the validation loss is still clearly below the training loss. What do you check?",
      points: [
        {
          says: "Whether validation images, or near copies of them, are in the training set more than their share.",
          ways: [["leak / duplicate / copies / overlap / same images / near copies"]],
          probe: "How can the network know images that were held out?",
        },
        {
          says: "Whether the split is easier: other classes, other sources, cleaner labels.",
          ways: [
            [
              "split / validation set / distribution / classes / labels",
              "easier / different / cleaner / balance / random / not random / shift",
            ],
          ],
          probe: "How were the images chosen?",
        },
      ],
    },
  },
  {
    id: "challenges-good-training-bad-evaluation",
    topic: "challenges",
    level: "onsite",
    type: "diagnose",
    title: "Good training, bad evaluation",
    prompt: `A network on handwritten digits begins with a normalisation layer: in training it uses the mean and variance of the batch, in evaluation running averages of them, which start at 0 and 1 and go ${runningAverages.share} of the way to the batch's at each step. The loss of the training steps is excellent, the held-out loss is not. Your colleague also puts the training images through the evaluation. What is it, and what do you try first?`,
    scene: runningAveragesScene,
    faults: [
      {
        option: "The running averages are not yet those of the data",
        isRight: true,
        says: `After ${runningAverages.steps} steps the averages have gone only ${Math.round(100 * (1 - (1 - runningAverages.share) ** runningAverages.steps))} % of the way. The training images are as bad as the held-out ones when evaluated, so it is the evaluation and not the images.`,
      },
      {
        option: "It overfits: it has learned the training images by heart",
        isRight: false,
        says: "An overfitted network is good on the training images in evaluation, too. The third curve says that it is not.",
      },
      {
        option: "The held-out images come from another distribution",
        isRight: false,
        says: "The training images do not, and they fare as badly.",
      },
      {
        option: "Training images have leaked into the held-out set",
        isRight: false,
        says: "A leak makes the held-out loss better than it should be.",
      },
      {
        option: "Adam finds minima that are too sharp to generalise",
        isRight: false,
        says: "That would be a gap between training and held-out images. There is hardly one; the gap is between two ways of computing.",
      },
    ],
    experiments: [
      {
        option: "Put one training batch through both modes, layer by layer",
        isRight: true,
        says: "The first layer whose outputs differ is the culprit, and it takes a minute.",
      },
      {
        option: "Add dropout and weight decay, so that it overfits less",
        isRight: false,
        says: "Those are for overfitting, which the third curve has ruled out.",
      },
      {
        option: "Collect more training data, of the kind that is held out",
        isRight: false,
        says: "The network is bad on the data that it has, when it is evaluated.",
      },
      {
        option: "Stop early, where the held-out loss is at its least",
        isRight: false,
        says: "The same weights are far better than that once the averages are right.",
      },
    ],
    points: [
      {
        says: "Batch normalisation computes with the batch's statistics in training and with running averages in evaluation.",
        sources: ["ioffe"],
      },
      { says: "Training images through the evaluation tell an overfit from a bug of the evaluation mode." },
      {
        says: "The other candidates are a shift of the data, overfitting and a leak; each leaves another sign.",
      },
    ],
    hints: [
      "Which of the three curves tells the images from the way of computing?",
      "What is the same in the first and the third curve, and what is not?",
      "How far do running averages get in so many steps, by so small a share each?",
    ],
    followUp: {
      prompt: "The weights are to be kept as they are, no more training. How do you mend the evaluation?",
      points: [
        {
          says: "Pass the training data through once without gradients to recompute the statistics, and store them.",
          ways: [
            [
              "recompute / re-estimate / reestimate / recalibrate / update / compute / estimate",
              "statistic / mean / average / running / variance",
            ],
          ],
          probe: "What is wrong in the stored model, and what is not?",
        },
        {
          says: "The same is needed after averaging weights: the statistics have to fit the weights that are evaluated.",
          ways: [
            [
              "averaging / swa / ema / averaged weights / weight averaging",
              "statistic / batch norm / recompute / running / normalise",
            ],
          ],
          probe: "When else do weights and statistics come apart?",
        },
      ],
    },
  },
];
