import type { Rule } from "downhill";
import { keras, optax, torch } from "downhill/dialects";

/** Another library's optimizer, with the arguments that bring it closest to a rule of the catalogue. */
export interface Dialect {
  readonly library: "PyTorch" | "Keras" | "Optax";
  /** The callee as Python names it: `torch.optim.Adam`. */
  readonly callee: string;
  readonly given: Readonly<Record<string, Argument>>;
  readonly rule: Rule;
  /** What the library takes where it is not told, as far as it is something else: `η = 0.01`. */
  readonly ownDefaults: readonly string[];
}

type Argument = number | boolean | readonly [number, number];

/** The optimizers of PyTorch, Keras and Optax that go by a rule's name, with the rule's own hyperparameters. */
export function dialectsOf({ name, hyper }: Pick<Rule, "name" | "hyper">): readonly Dialect[] {
  const of = (word: string): number => hyper[word] ?? Number.NaN;
  const pairs = { betas: [of("beta1"), of("beta2")] as const };
  const lr = { lr: of("lr") };
  const rate = { learning_rate: of("lr") };
  const kerasAdam = { ...rate, beta_1: of("beta1"), beta_2: of("beta2"), epsilon: of("eps") };
  const optaxAdam = { ...rate, b1: of("beta1"), b2: of("beta2"), eps: of("eps") };
  const decay = { weight_decay: of("weightDecay") };
  const adam = { ...lr, ...pairs, eps: of("eps") };
  const mu = { momentum: of("beta") };
  const rms = (more: object) => [
    fromTorch("RMSprop", torch.RMSprop, { ...lr, alpha: of("beta"), eps: of("eps"), ...more }),
    fromKeras("RMSprop", keras.RMSprop, { ...rate, rho: of("beta"), epsilon: of("eps"), ...more }),
    fromOptax("rmsprop", optax.rmsprop, { ...rate, decay: of("beta"), eps: of("eps"), ...more }),
  ];
  const sgd = (more: object) => [
    fromTorch("SGD", torch.SGD, { ...lr, ...more }),
    fromKeras("SGD", keras.SGD, { ...rate, ...more }),
    fromOptax("sgd", optax.sgd, { ...rate, ...more }),
  ];
  const found: Readonly<Record<string, () => readonly Dialect[]>> = {
    gradientDescent: () => sgd({}),
    momentum: () => sgd(mu),
    nesterov: () => sgd({ ...mu, nesterov: true }),
    rmsprop: () => rms({}),
    rmspropCentered: () => rms({ centered: true }),
    rmspropMomentum: () => rms({ momentum: of("mu") }),
    adam: () => [
      fromTorch("Adam", torch.Adam, adam),
      fromKeras("Adam", keras.Adam, kerasAdam),
      fromOptax("adam", optax.adam, optaxAdam),
    ],
    adamw: () => [
      fromTorch("AdamW", torch.AdamW, { ...adam, ...decay }),
      fromKeras("AdamW", keras.AdamW, { ...kerasAdam, ...decay }),
      fromOptax("adamw", optax.adamw, { ...optaxAdam, ...decay }),
    ],
    amsgrad: () => [
      fromTorch("Adam", torch.Adam, { ...adam, amsgrad: true }),
      fromKeras("Adam", keras.Adam, { ...kerasAdam, amsgrad: true }),
    ],
    adagrad: () => [
      fromTorch("Adagrad", torch.Adagrad, { ...lr, eps: of("eps") }),
      fromKeras("Adagrad", keras.Adagrad, { ...rate, initial_accumulator_value: 0, epsilon: of("eps") }),
      fromOptax("adagrad", optax.adagrad, { ...rate, initial_accumulator_value: 0, eps: of("eps") }),
    ],
    adadelta: () => [fromTorch("Adadelta", torch.Adadelta, { ...lr, rho: of("rho"), eps: of("eps") })],
    adamax: () => [fromTorch("Adamax", torch.Adamax, adam)],
    nadam: () => [
      fromTorch("NAdam", torch.NAdam, { ...adam, momentum_decay: of("psi") }),
      fromOptax("adam", optax.adam, { ...optaxAdam, nesterov: true }),
    ],
    radam: () => [fromTorch("RAdam", torch.RAdam, adam)],
  };
  return found[name]?.() ?? [];
}

/** The call as Python writes it: `optax.adam(learning_rate=0.001, b1=0.9)`. */
export function pythonCall({ library, callee, given }: Omit<Dialect, "rule">): string {
  const named = Object.entries(given).map(([key, value]) => `${key}=${pythonValue(value)}`);
  return `${callee}(${[...(library === "PyTorch" ? ["params"] : []), ...named].join(", ")})`;
}

function pythonValue(value: Argument): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "number" ? String(value) : `(${value.join(", ")})`;
}

type Make<Given> = (given: Given) => Rule;

function fromTorch<Given extends object>(name: string, make: Make<Given>, given: Given): Dialect {
  return dialect("PyTorch", `torch.optim.${name}`, make, given);
}

function fromKeras<Given extends object>(name: string, make: Make<Given>, given: Given): Dialect {
  return dialect("Keras", `keras.optimizers.${name}`, make, given);
}

function fromOptax<Given extends object>(name: string, make: Make<Given>, given: Given): Dialect {
  return dialect("Optax", `optax.${name}`, make, given);
}

function dialect<Given extends object>(
  library: Dialect["library"],
  callee: string,
  make: Make<Given>,
  given: Given,
): Dialect {
  const rule = make(given);
  // Switches and what chooses lines are kept: without them it would be another rule.
  const kept = Object.entries(given).filter(
    ([key, value]) =>
      typeof value === "boolean" || key === "momentum" || (library === "Optax" && key === "learning_rate"),
  );
  const ownDefaults = differingValues(rule, make(Object.fromEntries(kept) as Given));
  return { library, callee, given: given as Dialect["given"], rule, ownDefaults };
}

/** The hyperparameters and starting values of `own` that are others in `told`. */
function differingValues(told: Rule, own: Rule): readonly string[] {
  const values = own.program.hyperparameters.flatMap(({ symbol, word }) => {
    const value = own.hyper[word];
    return value === undefined || value === told.hyper[word] ? [] : [`${symbol} = ${value}`];
  });
  const starts = own.program.states.flatMap(({ name, initial }) => {
    const before = told.program.states.find((state) => state.name === name)?.initial;
    if (initial.kind !== "number" || before?.kind !== "number" || initial.value === before.value) return [];
    return [`${name}_0 = ${initial.value}`];
  });
  return [...values, ...starts];
}
