import type { Claim, Verdict } from "@downhill/lab/claims/claim";
import { countVerdict, verdictKinds } from "@downhill/lab/report/claim-words";
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { VerdictMark } from "../../evidence-run/verdict.tsx";
import { nameTopic } from "./name-topic.ts";
import "./claim-filter.css";

/** What a claim is filtered by. */
export interface FilteredClaim {
  readonly name: string;
  readonly about: Claim["about"];
  readonly kind: Verdict["kind"];
}

/** Shows the claims of one verdict, of one rule, or both. The list stands in the page; what does not fit is hidden. The choice is in the address. */
export function ClaimFilter({ claims }: { readonly claims: readonly FilteredClaim[] }): JSX.Element {
  const kind = useSignal("");
  const about = useSignal("");
  const isRead = useSignal(false);
  const topics = [...new Set(claims.map((claim) => claim.about))];
  const kinds = verdictKinds.filter((one) => claims.some((claim) => claim.kind === one));
  const shown = useComputed(() =>
    claims.filter(
      (claim) =>
        (kind.value === "" || claim.kind === kind.value) &&
        (about.value === "" || claim.about === about.value),
    ),
  );
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    const [asked, topic] = [query.get("verdict") ?? "", query.get("about") ?? ""];
    if (kinds.some((one) => one === asked)) kind.value = asked;
    if (topics.some((one) => one === topic)) about.value = topic;
    isRead.value = true;
  }, []);
  useSignalEffect(() => {
    if (!isRead.value) return;
    hideAllBut(new Set(shown.value.map(({ name }) => name)));
    const query = new URLSearchParams([
      ...(kind.value === "" ? [] : [["verdict", kind.value]]),
      ...(about.value === "" ? [] : [["about", about.value]]),
    ]);
    history.replaceState(history.state, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
  });
  return (
    <div class="claim-filter instrument">
      <fieldset>
        <legend>Verdict</legend>
        <Choice
          name="verdict"
          value=""
          chosen={kind.value}
          choose={(value) => {
            kind.value = value;
          }}
        >
          All {claims.length}
        </Choice>
        {kinds.map((one) => (
          <Choice
            key={one}
            name="verdict"
            value={one}
            chosen={kind.value}
            choose={(value) => {
              kind.value = value;
            }}
          >
            <VerdictMark kind={one} />
            {countVerdict(one, claims.filter((claim) => claim.kind === one).length)}
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>About</legend>
        <Choice
          name="about"
          value=""
          chosen={about.value}
          choose={(value) => {
            about.value = value;
          }}
        >
          Anything
        </Choice>
        {topics.map((topic) => (
          <Choice
            key={topic}
            name="about"
            value={topic}
            chosen={about.value}
            choose={(value) => {
              about.value = value;
            }}
          >
            {nameTopic(topic)}
          </Choice>
        ))}
      </fieldset>
      <p role="status" class="quiet">
        {shown.value.length === claims.length
          ? `All ${claims.length} are shown.`
          : shown.value.length === 0
            ? "None is both; take one of the two filters away."
            : `${shown.value.length} of ${claims.length} ${shown.value.length === 1 ? "is" : "are"} shown.`}
      </p>
    </div>
  );
}

function Choice({
  name,
  value,
  chosen,
  choose,
  children,
}: {
  readonly name: string;
  readonly value: string;
  readonly chosen: string;
  readonly choose: (value: string) => void;
  readonly children: JSX.Element | (JSX.Element | string | number)[] | string;
}): JSX.Element {
  return (
    <label>
      <input
        type="radio"
        name={name}
        value={value}
        checked={value === chosen}
        onChange={() => choose(value)}
      />
      <span>{children}</span>
    </label>
  );
}

function hideAllBut(names: ReadonlySet<string>): void {
  for (const topic of document.querySelectorAll<HTMLElement>("[data-topic]")) {
    const rows = [...topic.querySelectorAll<HTMLElement>("[data-claim]")];
    for (const row of rows) row.hidden = !names.has(row.dataset.claim ?? "");
    topic.hidden = rows.every((row) => row.hidden);
  }
}
