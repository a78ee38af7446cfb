/** Something that was written, as it is cited. */
export interface Source {
  readonly who: string;
  readonly year: number;
  readonly what: string;
  /** Where it is: `arXiv:1412.6980`, `doi:10.23915/distill.00006`, or a journal. */
  readonly where: string;
}

/** What the stages cite. */
export const sources = {
  cauchy: {
    who: "Cauchy",
    year: 1847,
    what: "Méthode générale pour la résolution des systèmes d'équations simultanées",
    where: "Comptes rendus 25",
  },
  robbins: {
    who: "Robbins & Monro",
    year: 1951,
    what: "A stochastic approximation method",
    where: "Annals of Mathematical Statistics 22",
  },
  polyak: {
    who: "Polyak",
    year: 1964,
    what: "Some methods of speeding up the convergence of iteration methods",
    where: "USSR Computational Mathematics 4",
  },
  nesterov: {
    who: "Nesterov",
    year: 1983,
    what: "A method of solving a convex programming problem with convergence rate O(1/k²)",
    where: "Soviet Mathematics Doklady 27",
  },
  sutskever: {
    who: "Sutskever, Martens, Dahl & Hinton",
    year: 2013,
    what: "On the importance of initialization and momentum in deep learning",
    where: "ICML 2013",
  },
  goh: {
    who: "Goh",
    year: 2017,
    what: "Why momentum really works",
    where: "Distill, doi:10.23915/distill.00006",
  },
  lessard: {
    who: "Lessard, Recht & Packard",
    year: 2016,
    what: "Analysis and design of optimization algorithms via integral quadratic constraints",
    where: "arXiv:1408.3595",
  },
  dauphin: {
    who: "Dauphin et al.",
    year: 2014,
    what: "Identifying and attacking the saddle point problem in high-dimensional non-convex optimization",
    where: "arXiv:1406.2572",
  },
  duchi: {
    who: "Duchi, Hazan & Singer",
    year: 2011,
    what: "Adaptive subgradient methods for online learning and stochastic optimization",
    where: "JMLR 12",
  },
  hinton: {
    who: "Tieleman & Hinton",
    year: 2012,
    what: "RMSprop: divide the gradient by a running average of its recent magnitude",
    where: "Coursera, Neural Networks for Machine Learning, lecture 6.5",
  },
  graves: {
    who: "Graves",
    year: 2013,
    what: "Generating sequences with recurrent neural networks",
    where: "arXiv:1308.0850",
  },
  kingma: {
    who: "Kingma & Ba",
    year: 2015,
    what: "Adam: a method for stochastic optimization",
    where: "arXiv:1412.6980",
  },
  reddi: {
    who: "Reddi, Kale & Kumar",
    year: 2018,
    what: "On the convergence of Adam and beyond",
    where: "arXiv:1904.09237",
  },
  loshchilov: {
    who: "Loshchilov & Hutter",
    year: 2019,
    what: "Decoupled weight decay regularization",
    where: "arXiv:1711.05101",
  },
  wilson: {
    who: "Wilson, Roelofs, Stern, Srebro & Recht",
    year: 2017,
    what: "The marginal value of adaptive gradient methods in machine learning",
    where: "arXiv:1705.08292",
  },
  choi: {
    who: "Choi, Shallue, Nado, Lee, Maddison & Dahl",
    year: 2019,
    what: "On empirical comparisons of optimizers for deep learning",
    where: "arXiv:1910.05446",
  },
  kunstner2023: {
    who: "Kunstner, Chen, Lavington & Schmidt",
    year: 2023,
    what: "Noise is not the main factor behind the gap between SGD and Adam on Transformers, but sign descent might be",
    where: "arXiv:2304.13960",
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
  sreckovic: {
    who: "Srećković, Geiping & Orvieto",
    year: 2025,
    what: "Is your batch size the problem? Revisiting the Adam–SGD gap in language modeling",
    where: "arXiv:2506.12543",
  },
  marek: {
    who: "Marek et al.",
    year: 2025,
    what: "Small batch size training for language models: when vanilla SGD works, and why gradient accumulation is wasteful",
    where: "arXiv:2507.07101",
  },
  karpathy: {
    who: "Karpathy",
    year: 2022,
    what: "nanoGPT: train.py",
    where: "github.com/karpathy/nanoGPT",
  },
  bergstra: {
    who: "Bergstra & Bengio",
    year: 2012,
    what: "Random search for hyper-parameter optimization",
    where: "JMLR 13",
  },
  smith: {
    who: "Smith",
    year: 2017,
    what: "Cyclical learning rates for training neural networks",
    where: "arXiv:1506.01186",
  },
  goyal: {
    who: "Goyal et al.",
    year: 2017,
    what: "Accurate, large minibatch SGD: training ImageNet in 1 hour",
    where: "arXiv:1706.02677",
  },
  he: {
    who: "He, Zhang, Ren & Sun",
    year: 2016,
    what: "Deep residual learning for image recognition",
    where: "arXiv:1512.03385",
  },
  hochreiter: {
    who: "Hochreiter & Schmidhuber",
    year: 1997,
    what: "Long short-term memory",
    where: "Neural Computation 9",
  },
  pascanu: {
    who: "Pascanu, Mikolov & Bengio",
    year: 2013,
    what: "On the difficulty of training recurrent neural networks",
    where: "arXiv:1211.5063",
  },
  vaswani: {
    who: "Vaswani et al.",
    year: 2017,
    what: "Attention is all you need",
    where: "arXiv:1706.03762",
  },
  xiong: {
    who: "Xiong et al.",
    year: 2020,
    what: "On layer normalization in the Transformer architecture",
    where: "arXiv:2002.04745",
  },
  liu: {
    who: "Liu et al.",
    year: 2020,
    what: "On the variance of the adaptive learning rate and beyond",
    where: "arXiv:1908.03265",
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
  wen: {
    who: "Wen, Hall, Ma & Liang",
    year: 2025,
    what: "Fantastic pretraining optimizers and where to find them",
    where: "arXiv:2509.02046",
  },
  malladi: {
    who: "Malladi, Lyu, Panigrahi & Arora",
    year: 2022,
    what: "On the SDEs and scaling rules for adaptive gradient algorithms",
    where: "arXiv:2205.10287",
  },
  godbole: {
    who: "Godbole, Dahl, Gilmer, Shallue & Nado",
    year: 2023,
    what: "Deep learning tuning playbook",
    where: "github.com/google-research/tuning_playbook",
  },
  szegedy: {
    who: "Szegedy, Vanhoucke, Ioffe, Shlens & Wojna",
    year: 2016,
    what: "Rethinking the Inception architecture for computer vision",
    where: "arXiv:1512.00567",
  },
} as const satisfies Record<string, Source>;
