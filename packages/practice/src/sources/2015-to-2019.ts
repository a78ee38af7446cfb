import type { Source } from "./source.ts";

/** What was written from 2015 to 2019. */
export const sources2015To2019 = {
  ioffe: {
    who: "Ioffe & Szegedy",
    year: 2015,
    what: "Batch normalization: accelerating deep network training by reducing internal covariate shift",
    where: "arXiv:1502.03167",
  },
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
  vanLaarhoven: {
    who: "van Laarhoven",
    year: 2017,
    what: "L2 regularization versus batch and weight normalization",
    where: "arXiv:1706.05350",
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
  you2017: {
    who: "You, Gitman & Ginsburg",
    year: 2017,
    what: "Large batch training of convolutional networks",
    where: "arXiv:1708.03888",
  },
  gupta: {
    who: "Gupta, Koren & Singer",
    year: 2018,
    what: "Shampoo: preconditioned stochastic tensor optimization",
    where: "arXiv:1802.09568",
  },
  howard: {
    who: "Howard & Ruder",
    year: 2018,
    what: "Universal language model fine-tuning for text classification",
    where: "arXiv:1801.06146",
  },
  micikevicius: {
    who: "Micikevicius et al.",
    year: 2018,
    what: "Mixed precision training",
    where: "arXiv:1710.03740",
  },
  reddi: {
    who: "Reddi, Kale & Kumar",
    year: 2018,
    what: "On the convergence of Adam and beyond",
    where: "arXiv:1904.09237",
  },
  santurkar: {
    who: "Santurkar, Tsipras, Ilyas & Madry",
    year: 2018,
    what: "How does batch normalization help optimization?",
    where: "arXiv:1805.11604",
  },
  shazeer: {
    who: "Shazeer & Stern",
    year: 2018,
    what: "Adafactor: adaptive learning rates with sublinear memory cost",
    where: "arXiv:1804.04235",
  },
  soudry: {
    who: "Soudry, Hoffer, Nacson, Gunasekar & Srebro",
    year: 2018,
    what: "The implicit bias of gradient descent on separable data",
    where: "arXiv:1710.10345",
  },
  wu: {
    who: "Wu & He",
    year: 2018,
    what: "Group normalization",
    where: "arXiv:1803.08494",
  },
  choi: {
    who: "Choi, Shallue, Nado, Lee, Maddison & Dahl",
    year: 2019,
    what: "On empirical comparisons of optimizers for deep learning",
    where: "arXiv:1910.05446",
  },
  devlin: {
    who: "Devlin, Chang, Lee & Toutanova",
    year: 2019,
    what: "BERT: pre-training of deep bidirectional Transformers for language understanding",
    where: "arXiv:1810.04805",
  },
  loshchilov: {
    who: "Loshchilov & Hutter",
    year: 2019,
    what: "Decoupled weight decay regularization",
    where: "arXiv:1711.05101",
  },
} as const satisfies Readonly<Record<string, Source>>;
