import { surfaces } from "@downhill/lab/problems/surfaces";
import type { JSX } from "preact";
import { BuiltMarkup } from "../figure/built-markup.tsx";
import type { SurfaceName } from "../landscape/world.ts";
import { moveToSurface } from "./move-to-surface.ts";
import type { PlayState } from "./play-state.ts";
import type { RatesBySurface } from "./recorded-lanes.ts";

export interface SurfaceChoiceProps {
  readonly state: PlayState;
  readonly rates: RatesBySurface;
  /** A surface's formula in HTML; at build time only. */
  readonly formulas: ((surface: SurfaceName) => string) | undefined;
}

const names = Object.keys(surfaces) as readonly SurfaceName[];

/** Chooses the surface, and shows its formula. */
export function SurfaceChoice({ state, rates, formulas }: SurfaceChoiceProps): JSX.Element {
  const chosen = state.world.value.surface;
  return (
    <div class="surface-choice">
      <label class="unseen" for="surface">
        Surface
      </label>
      <select
        id="surface"
        value={chosen}
        onChange={(event) => moveToSurface(state, event.currentTarget.value as SurfaceName, rates)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {name[0]?.toUpperCase()}
            {name.slice(1)}
          </option>
        ))}
      </select>
      {names.map((name) => (
        <div key={name} class="surface-formula" hidden={name !== chosen} title={surfaces[name].title}>
          <BuiltMarkup id={`formula-${name}`} markup={formulas?.(name)} />
        </div>
      ))}
    </div>
  );
}
