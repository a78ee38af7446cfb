import type { DiagnoseQuestion } from "../../question/diagnose-question.ts";
import { frozenLayer, frozenLayerScene } from "../../scene/frozen-layer.ts";

export const adamDiagnoses: readonly DiagnoseQuestion[] = [
  {
    id: "adam-frozen-layer",
    topic: "adam",
    level: "onsite",
    type: "diagnose",
    title: "A frozen layer",
    prompt: `A network is trained by AdamW, α = ${frozenLayer.rate}, λ = ${frozenLayer.decay}. After step ${frozenLayer.frozenAt} its first layer is frozen: a hook sets the layer's gradient to zeros before each step. Your colleague compares the layer with its copy from step ${frozenLayer.frozenAt} and finds that it is not what it was. What is it, and what do you try first?`,
    scene: frozenLayerScene,
    faults: [
      {
        option: "The optimizer still steps it: old momentum and decay need no gradient",
        isRight: true,
        says: "m is not 0 when the layer is frozen and takes some tens of steps to fade, which is the quick beginning; the decay pulls at α λ a step for ever after, which is the steady rest.",
      },
      {
        option: "The hook is registered on the wrong layer, and this one still has its gradient",
        isRight: false,
        says: "The lower panel shows that this layer's gradient is exactly 0.",
      },
      {
        option: "Rounding errors of 32-bit floats add up over the steps",
        isRight: false,
        says: "They are a ten-millionth of a weight each and go both ways. This is per cents, and in one direction.",
      },
      {
        option: "Gradients of the layers above flow into it on their way back",
        isRight: false,
        says: "Whatever flows back ends in the layer's gradient, and that is set to 0.",
      },
      {
        option: "With g = 0 the update is 0/ε, which is not quite 0",
        isRight: false,
        says: "0/ε is 0. Where v̂ fades along with m̂, the ratio stays moderate; it is m̂ itself that is not 0.",
      },
    ],
    experiments: [
      {
        option: "Take ten steps with λ = 0, then ten with m emptied as well",
        isRight: true,
        says: "It splits the two causes: what is left with λ = 0 is the momentum, and with m emptied as well the layer stands still.",
      },
      {
        option: "Lower the rate by ten, so that the layer keeps nearly still",
        isRight: false,
        says: "It moves more slowly then. Frozen means not at all.",
      },
      {
        option: "Freeze it earlier in the training, before the moments have grown",
        isRight: false,
        says: "The decay does not care when; and early gradients leave more momentum, not less.",
      },
      {
        option: "Run in 64-bit floats, which lose less to rounding",
        isRight: false,
        says: "The motion would be the same to six digits.",
      },
    ],
    points: [
      {
        says: "A gradient of 0 is not a gradient of None: the step is taken, with the decay and the momentum that there are.",
        sources: ["loshchilov"],
      },
      {
        says: "Take the layer out of the optimizer, or have no gradient at all (requires_grad off, set_to_none).",
      },
      { says: "For the same reason rows of an embedding that a batch does not use move under dense Adam." },
    ],
    hints: [
      "Put g = 0 into AdamW's lines, one after the other. What still changes θ?",
      "There are two parts to the curve, a quick one and a steady one. They have two causes.",
      "Which state is not 0 at the moment of freezing, and which term does not need a gradient at all?",
    ],
    followUp: {
      prompt:
        "Under dense Adam without any decay, the embedding of a word that occurs once in a thousand batches: what happens to it between two occurrences?",
      points: [
        {
          says: "It goes on moving by the momentum of its last gradient for some tens of steps.",
          ways: [["momentum / first moment / keeps moving / go on moving / continue / still move / m"]],
          probe: "What does m do while the gradient is 0?",
        },
        {
          says: "A sparse or lazy Adam leaves rows without gradients, and their moments, alone.",
          ways: [["sparse / sparseadam / lazy / skip / only rows / untouched rows / leave"]],
          probe: "Which variant treats such rows otherwise?",
        },
      ],
    },
  },
];
