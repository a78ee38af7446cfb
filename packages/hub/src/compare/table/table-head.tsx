import type { JSX } from "preact";
import type { SortKey } from "./filter-rows.ts";

interface Column {
  readonly label: string;
  /** What the column says, in a sentence. */
  readonly hint: string;
  readonly sort?: SortKey;
  readonly number?: boolean;
}

interface ColumnGroup {
  readonly label: string | undefined;
  readonly columns: readonly Column[];
}

const groups: readonly ColumnGroup[] = [
  {
    label: undefined,
    columns: [
      { label: "Rule", hint: "Its name", sort: "title" },
      { label: "Year", hint: "Of publication", sort: "year", number: true },
    ],
  },
  {
    label: "State per parameter",
    columns: [
      {
        label: "tensors",
        hint: "Tensors that are kept between steps, and numbers beside them",
        number: true,
      },
      { label: "bytes", hint: "Bytes of state per parameter in float32", sort: "state", number: true },
    ],
  },
  {
    label: "Step per parameter",
    columns: [
      { label: "operations", hint: "Operations as the lines write them", sort: "operations", number: true },
      { label: "bytes", hint: "Bytes loaded and stored in float32", sort: "traffic", number: true },
    ],
  },
  {
    label: "Same step under",
    columns: [
      { label: "scaling of g", hint: "All gradients multiplied by one number" },
      { label: "scaling of each θ", hint: "Each parameter measured in a unit of its own" },
      { label: "rotation", hint: "The coordinates of each tensor turned" },
    ],
  },
  {
    label: "Units",
    columns: [
      {
        label: "of α",
        hint: "What the learning rate has to carry for a loss in L and parameters in P; “clash” where the lines contradict each other",
      },
    ],
  },
  {
    label: "Stable",
    columns: [
      {
        label: "αλ below",
        hint: "On λθ²/2 the rule converges for αλ below this, where it is linear",
        sort: "limit",
        number: true,
      },
    ],
  },
  { label: undefined, columns: [{ label: "Hyperparameters", hint: "With their defaults" }] },
];

/** Columns of the table, that of the choice among them. */
export const columnCount = 1 + groups.reduce((sum, { columns }) => sum + columns.length, 0);

export interface TableHeadProps {
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly sortBy: (key: SortKey) => void;
}

/** The head of the table: groups of columns, and a button where rows can be sorted by one. */
export function TableHead({ sort, descending, sortBy }: TableHeadProps): JSX.Element {
  const direction = descending ? "descending" : "ascending";
  return (
    <thead>
      <tr class="groups">
        <td />
        {groups.map(({ label, columns }, index) =>
          label === undefined ? (
            <td key={index} colSpan={columns.length} class={index === 0 ? "rule" : undefined} />
          ) : (
            <th
              key={index}
              scope="colgroup"
              colSpan={columns.length}
              class={columns.length === 1 && columns[0]?.number === true ? "number" : undefined}
            >
              {label}
            </th>
          ),
        )}
      </tr>
      <tr>
        <th scope="col" class="choose">
          <span class="unseen">Choose</span>
        </th>
        {groups.flatMap(({ columns }) =>
          columns.map(({ label, hint, sort: key, number }) => (
            <th
              key={hint}
              scope="col"
              class={number === true ? "number" : key === "title" ? "rule" : undefined}
              aria-sort={key !== undefined && key === sort ? direction : undefined}
              title={hint}
            >
              {key === undefined ? (
                label
              ) : (
                <button type="button" onClick={() => sortBy(key)}>
                  {label}
                  <span class="arrow" aria-hidden="true">
                    {key === sort && (descending ? "↓" : "↑")}
                  </span>
                </button>
              )}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}
