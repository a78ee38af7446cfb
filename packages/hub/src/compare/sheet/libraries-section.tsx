import type { Equivalence } from "downhill";
import type { JSX } from "preact";
import { CopyButton } from "../../figure/copy-button.tsx";
import { Island } from "../../frame/island.tsx";
import { linkTo } from "../../frame/site-root.ts";
import { dialectName } from "../side-by-side/compared-rules.ts";
import { pythonCall } from "./dialects.ts";
import type { Sheet } from "./measure-optimizer.ts";
import { witnessText } from "./witness-text.ts";

/** What other libraries call by its name: whether it is the same rule, and where not, an input on which they part. */
export function LibrariesSection({ sheet: { entry, dialects } }: { readonly sheet: Sheet }): JSX.Element {
  return (
    <section aria-labelledby="libraries">
      <h2 id="libraries">In other libraries</h2>
      {dialects.length === 0 ? (
        <p class="quiet">
          None of the optimizers of PyTorch, Keras and Optax that Downhill knows goes by this name.
        </p>
      ) : (
        <>
          <p>
            {entry.title} as PyTorch, Keras and Optax compute it, with the arguments that bring each closest.
            Two rules are the same where they take the same steps on every input.
          </p>
          <ul class="dialects">
            {dialects.map(({ dialect, found }) => {
              const call = pythonCall(dialect);
              return (
                <li key={call}>
                  <p class="dialect-head">
                    <b>{dialect.library}</b>
                    <span class={found.equivalent ? "same" : "parted"}>{verdict(found)}</span>
                  </p>
                  <div class="dialect-call">
                    <code>
                      <Breakable call={call} />
                    </code>
                    <Island name="CopyButton" component={CopyButton} props={{ label: "Copy", text: call }} />
                  </div>
                  <p class="instrument">
                    {why(found)}
                    {dialect.ownDefaults.length > 0 &&
                      ` Where it is not told, it takes ${dialect.ownDefaults.join(", ")}.`}{" "}
                    <a
                      href={`${linkTo("/compare/side-by-side/")}?rules=${entry.name},${dialectName(dialect, entry.name)}`}
                    >
                      Line by line
                    </a>
                  </p>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

/** A call that may be broken behind its parenthesis too. */
function Breakable({ call }: { readonly call: string }): JSX.Element {
  const [callee = "", ...rest] = call.split("(");
  return (
    <>
      {callee}(<wbr />
      {rest.join("(")}
    </>
  );
}

function verdict(found: Equivalence): string {
  if (!found.equivalent) return found.relation === undefined ? "Another rule" : "Another convention";
  return found.provided.length === 0 ? "The same rule" : `The same while ${found.provided.join(" and ")}`;
}

function why(found: Equivalence): string {
  const renames = Object.entries(found.renamed)
    .filter(([theirs, ours]) => theirs !== ours)
    .map(([theirs, ours]) => `${theirs} for ${ours}`);
  const names = renames.length === 0 ? "" : ` It writes ${renames.join(", ")}.`;
  if (found.equivalent) {
    const how =
      found.how === "proved" ? "Proved by algebra." : "Tested on inputs that tell near relatives apart.";
    return how + names;
  }
  const relation =
    found.relation === undefined ? "" : ` It is the same rule in another convention: ${found.relation}.`;
  return witnessText(found.witness, "here", "there") + relation + names;
}
