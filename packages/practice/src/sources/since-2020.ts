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
  mishchenko: {
    who: "Mishchenko, Khaled & Richtárik",
    year: 2020,
    what: "Random reshuffling: simple analysis with vast improvements",
    where: "arXiv:2006.05988",
  },
  schmidt: {
    who: "Schmidt, Schneider & Hennig",
    year: 2021,
    what: "Descending through a crowded valley",
    where: "arXiv:2007.01547",
  },
  cohen: {
    who: "Cohen, Kaur, Li, Kolter & Talwalkar",
    year: 2021,
    what: "Gradient descent on neural networks typically occurs at the edge of stability",
    where: "arXiv:2103.00065",
  },
  bouthillier: {
    who: "Bouthillier et al.",
    year: 2021,
    what: "Accounting for variance in machine learning benchmarks",
    where: "arXiv:2103.03098",
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
  cohen2022: {
    who: "Cohen et al.",
    year: 2022,
    what: "Adaptive gradient methods at the edge of stability",
    where: "arXiv:2207.14484",
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
  goujaud: {
    who: "Goujaud, Taylor & Dieuleveut",
    year: 2023,
    what: "Provable non-accelerations of the heavy-ball method",
    where: "arXiv:2307.11291",
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
  pytorch: {
    who: "PyTorch",
    year: 2026,
    what: "torch.optim.SGD",
    where: "docs.pytorch.org",
  },
} as const satisfies Readonly<Record<string, Source>>;
