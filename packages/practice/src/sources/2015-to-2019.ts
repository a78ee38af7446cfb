import type { Source } from "./source.ts";

/** What was written from 2015 to 2019. */
export const sources2015To2019 = {
  kingma: {
    who: "Kingma & Ba",
    year: 2015,
    what: "Adam: a method for stochastic optimization",
    where: "arXiv:1412.6980",
  },
  cs231n: {
    who: "Karpathy et al.",
    year: 2015,
    what: "CS231n: convolutional neural networks for visual recognition",
    where: "cs231n.github.io, Neural networks part 3",
  },
  he: {
    who: "He, Zhang, Ren & Sun",
    year: 2016,
    what: "Deep residual learning for image recognition",
    where: "arXiv:1512.03385",
  },
  lessard: {
    who: "Lessard, Recht & Packard",
    year: 2016,
    what: "Analysis and design of optimization algorithms via integral quadratic constraints",
    where: "arXiv:1408.3595",
  },
  szegedy: {
    who: "Szegedy, Vanhoucke, Ioffe, Shlens & Wojna",
    year: 2016,
    what: "Rethinking the Inception architecture for computer vision",
    where: "arXiv:1512.00567",
  },
  goodfellow: {
    who: "Goodfellow, Bengio & Courville",
    year: 2016,
    what: "Deep learning",
    where: "MIT Press, section 7.8",
  },
  goh: {
    who: "Goh",
    year: 2017,
    what: "Why momentum really works",
    where: "Distill, doi:10.23915/distill.00006",
  },
  goyal: {
    who: "Goyal et al.",
    year: 2017,
    what: "Accurate, large minibatch SGD: training ImageNet in 1 hour",
    where: "arXiv:1706.02677",
  },
  smith: {
    who: "Smith",
    year: 2017,
    what: "Cyclical learning rates for training neural networks",
    where: "arXiv:1506.01186",
  },
  vaswani: {
    who: "Vaswani et al.",
    year: 2017,
    what: "Attention is all you need",
    where: "arXiv:1706.03762",
  },
  wilson: {
    who: "Wilson, Roelofs, Stern, Srebro & Recht",
    year: 2017,
    what: "The marginal value of adaptive gradient methods in machine learning",
    where: "arXiv:1705.08292",
  },
  dinh: {
    who: "Dinh, Pascanu, Bengio & Bengio",
    year: 2017,
    what: "Sharp minima can generalize for deep nets",
    where: "arXiv:1703.04933",
  },
  keskar: {
    who: "Keskar, Mudigere, Nocedal, Smelyanskiy & Tang",
    year: 2017,
    what: "On large-batch training for deep learning: generalization gap and sharp minima",
    where: "arXiv:1609.04836",
  },
  loshchilov2017: {
    who: "Loshchilov & Hutter",
    year: 2017,
    what: "SGDR: stochastic gradient descent with warm restarts",
    where: "arXiv:1608.03983",
  },
  reddi: {
    who: "Reddi, Kale & Kumar",
    year: 2018,
    what: "On the convergence of Adam and beyond",
    where: "arXiv:1904.09237",
  },
  izmailov: {
    who: "Izmailov, Podoprikhin, Garipov, Vetrov & Wilson",
    year: 2018,
    what: "Averaging weights leads to wider optima and better generalization",
    where: "arXiv:1803.05407",
  },
  mccandlish: {
    who: "McCandlish, Kaplan, Amodei & OpenAI Dota Team",
    year: 2018,
    what: "An empirical model of large-batch training",
    where: "arXiv:1812.06162",
  },
  smithLe: {
    who: "Smith & Le",
    year: 2018,
    what: "A Bayesian perspective on generalization and stochastic gradient descent",
    where: "arXiv:1710.06451",
  },
  smith2018: {
    who: "Smith, Kindermans, Ying & Le",
    year: 2018,
    what: "Don't decay the learning rate, increase the batch size",
    where: "arXiv:1711.00489",
  },
  choi: {
    who: "Choi, Shallue, Nado, Lee, Maddison & Dahl",
    year: 2019,
    what: "On empirical comparisons of optimizers for deep learning",
    where: "arXiv:1910.05446",
  },
  loshchilov: {
    who: "Loshchilov & Hutter",
    year: 2019,
    what: "Decoupled weight decay regularization",
    where: "arXiv:1711.05101",
  },
  karpathy2019: {
    who: "Karpathy",
    year: 2019,
    what: "A recipe for training neural networks",
    where: "karpathy.github.io/2019/04/25/recipe",
  },
  shallue: {
    who: "Shallue et al.",
    year: 2019,
    what: "Measuring the effects of data parallelism on neural network training",
    where: "arXiv:1811.03600",
  },
} as const satisfies Readonly<Record<string, Source>>;
