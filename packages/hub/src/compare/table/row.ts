import type { Facts, Invariance } from "downhill";
import type { CatalogueEntry, RuleFamily } from "downhill/catalogue";
import type { Lane } from "../../landscape/world.ts";

/** The invariances that a table can tell rules apart by. */
export const invariances = ["gradientScale", "diagonalRescaling", "rotation", "permutation"] as const;

export type InvarianceName = (typeof invariances)[number];

/** One optimizer as the table shows it: plain data, derived from its text. */
export interface Row {
  readonly name: string;
  readonly title: string;
  readonly family: RuleFamily;
  readonly year: number | undefined;
  readonly source: string | undefined;
  /** As it races in Play. */
  readonly lane: Lane;
  /** Tensors of state and what they take in f32: bytes per parameter. */
  readonly tensors: number;
  readonly bytes: number;
  /** Numbers of state besides, one per tensor or one for all. */
  readonly numbers: number;
  /** Operations per parameter as the lines write them, and bytes loaded and stored in f32; undefined where it takes no step. */
  readonly operations: number | undefined;
  readonly traffic: number | undefined;
  readonly invariance: Readonly<Record<InvarianceName, Pick<Invariance, "holds" | "how">>> | undefined;
  /** Whether the lines agree in units, and the unit that the learning rate has to carry then. */
  readonly unitsAgree: boolean;
  readonly rateUnit: string | undefined;
  /** The largest stable α·λ; undefined where none follows. */
  readonly limit: number | undefined;
  /** Hyperparameters by symbol with their defaults; null where one has to be given. */
  readonly hyper: readonly (readonly [symbol: string, value: number | null])[];
}

/** A row of the table: a rule's facts in short. */
export function rowOf(
  { name, title, family, year, source, make }: CatalogueEntry,
  { states, costs, units, step }: Facts,
  lane: Lane,
): Row {
  const rule = make();
  const tensors = states.filter(({ rank }) => rank === "tensor").length;
  const rate = rule.program.hyperparameters.find(({ word }) => word === "lr")?.symbol;
  return {
    name,
    title,
    family,
    year,
    source: source?.text,
    lane,
    tensors,
    bytes: costs.stateBytes.f32,
    numbers: states.length - tensors,
    operations: step && costs.steady.operations.written,
    traffic: step && costs.steady.bytesMoved.f32,
    invariance: step && pickInvariances(step.invariance),
    unitsAgree: units.consistent,
    rateUnit: rate && units.needed[rate],
    limit: step?.stability.linear === true ? step.stability.limit : undefined,
    hyper: rule.program.hyperparameters.map(({ symbol, word }) => [symbol, rule.hyper[word] ?? null]),
  };
}

function pickInvariances(all: Readonly<Record<InvarianceName, Invariance>>): NonNullable<Row["invariance"]> {
  const pick = (name: InvarianceName): Pick<Invariance, "holds" | "how"> => ({
    holds: all[name].holds,
    how: all[name].how,
  });
  return {
    gradientScale: pick("gradientScale"),
    diagonalRescaling: pick("diagonalRescaling"),
    rotation: pick("rotation"),
    permutation: pick("permutation"),
  };
}
