import type { Source } from "./source.ts";

/** What was written from 2015 to 2019. */
export const sources2015To2019 = {
  kingma: {
    who: "Kingma & Ba",
    year: 2015,
    what: "Adam: a method for stochastic optimization",
    where: "arXiv:1412.6980",
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
  dozat: {
    who: "Dozat",
    year: 2016,
    what: "Incorporating Nesterov momentum into Adam",
    where: "ICLR 2016 workshop",
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
  vanLaarhoven: {
    who: "van Laarhoven",
    year: 2017,
    what: "L2 regularization versus batch and weight normalization",
    where: "arXiv:1706.05350",
  },
  reddi: {
    who: "Reddi, Kale & Kumar",
    year: 2018,
    what: "On the convergence of Adam and beyond",
    where: "arXiv:1904.09237",
  },
  bernstein: {
    who: "Bernstein, Wang, Azizzadenesheli & Anandkumar",
    year: 2018,
    what: "signSGD: compressed optimisation for non-convex problems",
    where: "arXiv:1802.04434",
  },
  shazeer: {
    who: "Shazeer & Stern",
    year: 2018,
    what: "Adafactor: adaptive learning rates with sublinear memory cost",
    where: "arXiv:1804.04235",
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
  kunstner2019: {
    who: "Kunstner, Balles & Hennig",
    year: 2019,
    what: "Limitations of the empirical Fisher approximation for natural gradient descent",
    where: "arXiv:1905.12558",
  },
} as const satisfies Readonly<Record<string, Source>>;
