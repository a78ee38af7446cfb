import type { DataFile } from "@downhill/lab/data/data-file";
import type { GoodScore, RaceDefaults } from "@downhill/lab/problems/definition";

/** A problem that the page trains, as plain data: pages carry it, and nothing of the networks behind it. */
export interface OfferedProblem {
  readonly name: string;
  /** In a list: `MNIST`. */
  readonly short: string;
  /** Beside it: `convolutional network`. */
  readonly network: string;
  readonly title: string;
  /** What it reads. */
  readonly files: readonly DataFile[];
  /** Where that is from. */
  readonly source: string | undefined;
  /** What people can see of its answers. */
  readonly shows: "digits" | "mnist" | "text" | undefined;
  /** Whether jax-js computes its gradients, which can do it on WebGPU too. */
  readonly hasDevice: boolean;
  readonly race: RaceDefaults;
  readonly good: GoodScore | undefined;
  /** What a search for learning rates found, where there is a record. */
  readonly search: RateSearch | undefined;
}

/** The record of a search for learning rates, without its scores. */
export interface RateSearch {
  readonly steps: number;
  readonly seeds: readonly number[];
  readonly rules: readonly {
    /** Its name in the library. */
    readonly rule: string;
    /** The values that it found best and those that were held fixed, by word. */
    readonly hyper: Readonly<Record<string, number>>;
    /** How many rates were tried. */
    readonly trials: number;
  }[];
}
