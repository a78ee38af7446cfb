import type { Source } from "./source.ts";

/** What was written since 2020. */
export const sourcesSince2020 = {
  liu: {
    who: "Liu et al.",
    year: 2020,
    what: "On the variance of the adaptive learning rate and beyond",
    where: "arXiv:1908.03265",
  },
  xiong: {
    who: "Xiong et al.",
    year: 2020,
    what: "On layer normalization in the Transformer architecture",
    where: "arXiv:2002.04745",
  },
  zhang2020: {
    who: "Zhang, Wu, Katiyar, Weinberger & Artzi",
    year: 2020,
    what: "Revisiting few-sample BERT fine-tuning",
    where: "arXiv:2006.05987",
  },
  schmidt: {
    who: "Schmidt, Schneider & Hennig",
    year: 2021,
    what: "Descending through a crowded valley",
    where: "arXiv:2007.01547",
  },
  barrett: {
    who: "Barrett & Dherin",
    year: 2021,
    what: "Implicit gradient regularization",
    where: "arXiv:2009.11162",
  },
  foret: {
    who: "Foret, Kleiner, Mobahi & Neyshabur",
    year: 2021,
    what: "Sharpness-aware minimization for efficiently improving generalization",
    where: "arXiv:2010.01412",
  },
  karpathy: {
    who: "Karpathy",
    year: 2022,
    what: "nanoGPT: train.py",
    where: "github.com/karpathy/nanoGPT",
  },
  malladi: {
    who: "Malladi, Lyu, Panigrahi & Arora",
    year: 2022,
    what: "On the SDEs and scaling rules for adaptive gradient algorithms",
    where: "arXiv:2205.10287",
  },
  geiping: {
    who: "Geiping, Goldblum, Pope, Moeller & Goldstein",
    year: 2022,
    what: "Stochastic training is not necessary for generalization",
    where: "arXiv:2109.14119",
  },
  hoffmann: {
    who: "Hoffmann et al.",
    year: 2022,
    what: "Training compute-optimal large language models",
    where: "arXiv:2203.15556",
  },
  godbole: {
    who: "Godbole, Dahl, Gilmer, Shallue & Nado",
    year: 2023,
    what: "Deep learning tuning playbook",
    where: "github.com/google-research/tuning_playbook",
  },
  kunstner2023: {
    who: "Kunstner, Chen, Lavington & Schmidt",
    year: 2023,
    what: "Noise is not the main factor behind the gap between SGD and Adam on Transformers, but sign descent might be",
    where: "arXiv:2304.13960",
  },
  defazio: {
    who: "Defazio, Cutkosky, Mehta & Mishchenko",
    year: 2023,
    what: "Optimal linear decay learning rate schedules and further refinements",
    where: "arXiv:2310.07831",
  },
  kunstner2024: {
    who: "Kunstner, Yadav, Milligan, Schmidt & Bietti",
    year: 2024,
    what: "Heavy-tailed class imbalance and why Adam outperforms gradient descent on language models",
    where: "arXiv:2402.19449",
  },
  zhang2024: {
    who: "Zhang et al.",
    year: 2024,
    what: "Why Transformers need Adam: a Hessian perspective",
    where: "arXiv:2402.16788",
  },
  hagele: {
    who: "Hägele et al.",
    year: 2024,
    what: "Scaling laws and compute-optimal training beyond fixed training durations",
    where: "arXiv:2405.18392",
  },
  hu: {
    who: "Hu et al.",
    year: 2024,
    what: "MiniCPM: unveiling the potential of small language models with scalable training strategies",
    where: "arXiv:2404.06395",
  },
  marek: {
    who: "Marek et al.",
    year: 2025,
    what: "Small batch size training for language models: when vanilla SGD works, and why gradient accumulation is wasteful",
    where: "arXiv:2507.07101",
  },
  sreckovic: {
    who: "Srećković, Geiping & Orvieto",
    year: 2025,
    what: "Is your batch size the problem? Revisiting the Adam–SGD gap in language modeling",
    where: "arXiv:2506.12543",
  },
  wen: {
    who: "Wen, Hall, Ma & Liang",
    year: 2025,
    what: "Fantastic pretraining optimizers and where to find them",
    where: "arXiv:2509.02046",
  },
  cohen: {
    who: "Cohen, Kaur, Li, Kolter & Talwalkar",
    year: 2021,
    what: "Gradient descent on neural networks typically occurs at the edge of stability",
    where: "arXiv:2103.00065",
  },
} as const satisfies Readonly<Record<string, Source>>;
