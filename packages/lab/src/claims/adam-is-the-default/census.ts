/** What a library trains with where nobody names an optimizer. */
export interface Default {
  readonly library: string;
  /** The file that says so, as it was at a commit. */
  readonly file: string;
  readonly commit: string;
  /** The words of the file. */
  readonly says: string;
  readonly rule: "Adam" | "AdamW" | "RMSprop" | "SGD";
}

/** The day on which the files were read. */
export const censusDay = "2026-11-26";

/** Libraries and training scripts of wide use that have a default; those without one are left out. */
export const census: readonly Default[] = [
  {
    library: "Keras",
    file: "keras-team/keras: keras/src/trainers/trainer.py",
    commit: "01a4a576bcf765dcce90b79e33297561982df460",
    says: 'optimizer="rmsprop"',
    rule: "RMSprop",
  },
  {
    library: "scikit-learn",
    file: "scikit-learn/scikit-learn: sklearn/neural_network/_multilayer_perceptron.py",
    commit: "009d3244057d2267cc1f6a3a67bcdcf006501eb3",
    says: 'solver="adam"',
    rule: "Adam",
  },
  {
    library: "Hugging Face Trainer",
    file: "huggingface/transformers: src/transformers/training_args.py",
    commit: "00349ae87eddc872ffa21a8a54f264375a0056a8",
    says: 'default_optim = "adamw_torch"',
    rule: "AdamW",
  },
  {
    library: "timm",
    file: "huggingface/pytorch-image-models: train.py",
    commit: "004fb5f8c42075d5fa19a2b84eeed72f73c7f331",
    says: "'--opt', default='sgd'",
    rule: "SGD",
  },
  {
    library: "nanoGPT",
    file: "karpathy/nanoGPT: model.py",
    commit: "0011cd4442915c844e9b8f5c5117f25f5a7096c5",
    says: "torch.optim.AdamW(optim_groups",
    rule: "AdamW",
  },
];
