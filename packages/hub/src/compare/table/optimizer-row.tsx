import { formatSetting } from "@downhill/lab/report/number";
import type { ComponentChildren, JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import { formatLimit } from "../format-limit.ts";
import type { InvarianceName, Row } from "./row.ts";

export interface OptimizerRowProps {
  readonly row: Row;
  readonly chosen: boolean;
  /** No more can be chosen. */
  readonly full: boolean;
  readonly choose: (name: string, on: boolean) => void;
}

/** One optimizer in the table. */
export function OptimizerRow({ row, chosen, full, choose }: OptimizerRowProps): JSX.Element {
  const { name, title, year, tensors, numbers, bytes, operations, traffic, unitsAgree, rateUnit } = row;
  return (
    <tr class={chosen ? "chosen" : undefined}>
      <td class="choose">
        <label>
          <input
            type="checkbox"
            checked={chosen}
            disabled={full && !chosen}
            onChange={(event) => choose(name, event.currentTarget.checked)}
          />
          <span class="unseen">Choose {title}</span>
        </label>
      </td>
      <th scope="row" class="rule">
        <a href={linkTo(`/compare/${name}/`)}>{title}</a>
      </th>
      <NumberCell value={year} />
      <td class="number">
        {tensors}
        {numbers > 0 && (
          <>
            <span class="beside" aria-hidden="true">
              +{numbers}
            </span>
            <span class="unseen"> and {numbers === 1 ? "a number" : `${numbers} numbers`}</span>
          </>
        )}
      </td>
      <NumberCell value={bytes} />
      <NumberCell value={operations} />
      <NumberCell value={traffic} />
      <InvarianceCell row={row} name="gradientScale" />
      <InvarianceCell row={row} name="diagonalRescaling" />
      <InvarianceCell row={row} name="rotation" />
      <td>{unitsAgree ? (rateUnit === "1" ? "none" : (rateUnit ?? <Nothing />)) : "clash"}</td>
      <NumberCell value={row.limit === undefined ? undefined : formatLimit(row.limit)} />
      <td class="hyper">
        {row.hyper.map(([symbol, value]) => (
          <span key={symbol}>
            <var>{symbol}</var> {value === null ? "given" : formatSetting(value)}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** Whether a rule's step is the same in a changed world: how that is known where it is, and whether only without ε. */
function InvarianceCell({ row, name }: { readonly row: Row; readonly name: InvarianceName }): JSX.Element {
  const found = row.invariance?.[name];
  if (found === undefined)
    return (
      <td>
        <Nothing />
      </td>
    );
  if (found.holds === false) return <td class="quiet">no</td>;
  return <td>{found.holds === true ? found.how : `${found.how}, ε = 0`}</td>;
}

function NumberCell({ value }: { readonly value: ComponentChildren }): JSX.Element {
  return <td class="number">{value ?? <Nothing />}</td>;
}

function Nothing(): JSX.Element {
  return (
    <span class="quiet">
      <span aria-hidden="true">–</span>
      <span class="unseen">none follows</span>
    </span>
  );
}
