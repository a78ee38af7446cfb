import type { Source } from "./source.ts";

/** What was written until 2014. */
export const sourcesUntil2014 = {
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
  liuNocedal: {
    who: "Liu & Nocedal",
    year: 1989,
    what: "On the limited memory BFGS method for large scale optimization",
    where: "Mathematical Programming 45",
  },
  polyak1992: {
    who: "Polyak & Juditsky",
    year: 1992,
    what: "Acceleration of stochastic approximation by averaging",
    where: "SIAM Journal on Control and Optimization 30",
  },
  hochreiter: {
    who: "Hochreiter & Schmidhuber",
    year: 1997,
    what: "Long short-term memory",
    where: "Neural Computation 9",
  },
  prechelt: {
    who: "Prechelt",
    year: 1998,
    what: "Early stopping – but when?",
    where: "Neural Networks: Tricks of the Trade",
  },
  qian: {
    who: "Qian",
    year: 1999,
    what: "On the momentum term in gradient descent learning algorithms",
    where: "Neural Networks 12",
  },
  nesterov2004: {
    who: "Nesterov",
    year: 2004,
    what: "Introductory lectures on convex optimization",
    where: "Kluwer, chapters 1 and 2",
  },
  duchi: {
    who: "Duchi, Hazan & Singer",
    year: 2011,
    what: "Adaptive subgradient methods for online learning and stochastic optimization",
    where: "JMLR 12",
  },
  bergstra: {
    who: "Bergstra & Bengio",
    year: 2012,
    what: "Random search for hyper-parameter optimization",
    where: "JMLR 13",
  },
  hinton: {
    who: "Tieleman & Hinton",
    year: 2012,
    what: "RMSprop: divide the gradient by a running average of its recent magnitude",
    where: "Coursera, Neural Networks for Machine Learning, lecture 6.5",
  },
  zeiler: {
    who: "Zeiler",
    year: 2012,
    what: "ADADELTA: an adaptive learning rate method",
    where: "arXiv:1212.5701",
  },
  graves: {
    who: "Graves",
    year: 2013,
    what: "Generating sequences with recurrent neural networks",
    where: "arXiv:1308.0850",
  },
  pascanu: {
    who: "Pascanu, Mikolov & Bengio",
    year: 2013,
    what: "On the difficulty of training recurrent neural networks",
    where: "arXiv:1211.5063",
  },
  sutskever: {
    who: "Sutskever, Martens, Dahl & Hinton",
    year: 2013,
    what: "On the importance of initialization and momentum in deep learning",
    where: "ICML 2013",
  },
  dauphin: {
    who: "Dauphin et al.",
    year: 2014,
    what: "Identifying and attacking the saddle point problem in high-dimensional non-convex optimization",
    where: "arXiv:1406.2572",
  },
  srivastava: {
    who: "Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov",
    year: 2014,
    what: "Dropout: a simple way to prevent neural networks from overfitting",
    where: "JMLR 15",
  },
} as const satisfies Readonly<Record<string, Source>>;
