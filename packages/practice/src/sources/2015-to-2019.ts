import type { Source } from "./source.ts";

/** What was written from 2015 to 2019. */
export const sources2015To2019 = {
  kingma: {
    who: "Kingma & Ba",
    year: 2015,
    what: "Adam: a method for stochastic optimization",
    where: "arXiv:1412.6980",
  },
  bubeck: {
    who: "Bubeck",
    year: 2015,
    what: "Convex optimization: algorithms and complexity",
    where: "arXiv:1405.4980",
  },
  martens: {
    who: "Martens & Grosse",
    year: 2015,
    what: "Optimizing neural networks with Kronecker-factored approximate curvature",
    where: "arXiv:1503.05671",
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
  chen2016: {
    who: "Chen, Pan, Monga, Bengio & Jozefowicz",
    year: 2016,
    what: "Revisiting distributed synchronous SGD",
    where: "arXiv:1604.00981",
  },
  lee: {
    who: "Lee, Simchowitz, Jordan & Recht",
    year: 2016,
    what: "Gradient descent converges to minimizers",
    where: "arXiv:1602.04915",
  },
  mitliagkas: {
    who: "Mitliagkas, Zhang, Hadjis & Ré",
    year: 2016,
    what: "Asynchrony begets momentum, with an application to deep learning",
    where: "arXiv:1605.09774",
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
  du: {
    who: "Du, Jin, Lee, Jordan, Singh & Poczos",
    year: 2017,
    what: "Gradient descent can take exponential time to escape saddle points",
    where: "arXiv:1705.10412",
  },
  reddi: {
    who: "Reddi, Kale & Kumar",
    year: 2018,
    what: "On the convergence of Adam and beyond",
    where: "arXiv:1904.09237",
  },
  bottou: {
    who: "Bottou, Curtis & Nocedal",
    year: 2018,
    what: "Optimization methods for large-scale machine learning",
    where: "arXiv:1606.04838",
  },
  gupta: {
    who: "Gupta, Koren & Singer",
    year: 2018,
    what: "Shampoo: preconditioned stochastic tensor optimization",
    where: "arXiv:1802.09568",
  },
  ma: {
    who: "Ma, Bassily & Belkin",
    year: 2018,
    what: "The power of interpolation: understanding the effectiveness of SGD in modern over-parametrized learning",
    where: "arXiv:1712.06559",
  },
  mccandlish: {
    who: "McCandlish, Kaplan, Amodei & OpenAI Dota Team",
    year: 2018,
    what: "An empirical model of large-batch training",
    where: "arXiv:1812.06162",
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
  shallue: {
    who: "Shallue et al.",
    year: 2019,
    what: "Measuring the effects of data parallelism on neural network training",
    where: "arXiv:1811.03600",
  },
} as const satisfies Readonly<Record<string, Source>>;
