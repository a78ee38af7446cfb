import type { RuleFamily } from "downhill/catalogue";
import type { JSX } from "preact";
import { askedInvariances, type TableQuery } from "./filter-rows.ts";
import type { InvarianceName } from "./row.ts";

export interface TableFiltersProps {
  readonly query: TableQuery;
  readonly families: readonly (readonly [family: RuleFamily, heading: string])[];
  /** Rows that are shown, of all. */
  readonly count: number;
  readonly of: number;
  /** What the address asks for and the table does not know. */
  readonly unknown: readonly string[];
  readonly ask: (change: Partial<TableQuery>) => void;
}

const sameUnder: Readonly<Record<(typeof askedInvariances)[number], string>> = {
  gradientScale: "scaling of g",
  diagonalRescaling: "scaling of each θ",
  rotation: "rotation",
};

const bytesOffered = [0, 4, 8, 12];
const yearsOffered = [1950, 2010, 2015, 2018, 2020, 2022, 2024];

/** The filters of the table: native controls, and the count, which is announced. */
export function TableFilters({ query, families, count, of, unknown, ask }: TableFiltersProps): JSX.Element {
  const toggle = (name: InvarianceName, on: boolean): void => {
    const others = query.invariant.filter((one) => one !== name);
    ask({ invariant: on ? [...others, name] : others });
  };
  return (
    <search class="table-filters instrument">
      <label>
        <span>Find</span>
        <input
          type="search"
          value={query.words}
          placeholder="name, author, symbol"
          onInput={(event) => ask({ words: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>Family</span>
        <select
          value={query.family ?? ""}
          onChange={({ currentTarget: { value } }) =>
            ask({ family: families.find(([family]) => family === value)?.[0] })
          }
        >
          <option value="">All</option>
          {families.map(([family, heading]) => (
            <option key={family} value={family}>
              {heading}
            </option>
          ))}
        </select>
      </label>
      <NumberChoice
        label="State at most"
        value={query.bytes}
        offered={bytesOffered}
        spell={(bytes) => (bytes === 0 ? "none" : `${bytes} bytes`)}
        choose={(bytes) => ask({ bytes })}
      />
      <NumberChoice
        label="Since"
        value={query.since}
        offered={yearsOffered}
        spell={String}
        choose={(since) => ask({ since })}
      />
      <fieldset>
        <legend>Same step under</legend>
        {askedInvariances.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={query.invariant.includes(name)}
              onChange={(event) => toggle(name, event.currentTarget.checked)}
            />
            {sameUnder[name]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Known</legend>
        <label>
          <input
            type="checkbox"
            checked={query.unitsAgree}
            onChange={(event) => ask({ unitsAgree: event.currentTarget.checked })}
          />
          units agree
        </label>
        <label>
          <input
            type="checkbox"
            checked={query.limitKnown}
            onChange={(event) => ask({ limitKnown: event.currentTarget.checked })}
          />
          limit of αλ
        </label>
      </fieldset>
      <p class="table-count" role="status">
        {count === of ? `${of} optimizers` : `${count} of ${of} optimizers`}
        {query.chosen.length === 0 && <span class="quiet">; tick two or more to set them side by side</span>}
        {unknown.length > 0 && (
          <span class="table-unknown">The address asks for {unknown.join(" and ")}, which is left out.</span>
        )}
      </p>
    </search>
  );
}

interface NumberChoiceProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly offered: readonly number[];
  readonly spell: (value: number) => string;
  readonly choose: (value: number | undefined) => void;
}

/** A choice among some numbers; one that came with the address is offered too. */
function NumberChoice({ label, value, offered, spell, choose }: NumberChoiceProps): JSX.Element {
  const all =
    value === undefined || offered.includes(value) ? offered : [...offered, value].sort((a, b) => a - b);
  return (
    <label>
      <span>{label}</span>
      <select
        value={value === undefined ? "" : String(value)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          choose(text === "" ? undefined : Number(text));
        }}
      >
        <option value="">Any</option>
        {all.map((one) => (
          <option key={one} value={String(one)}>
            {spell(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
