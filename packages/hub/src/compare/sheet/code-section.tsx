import { type EmitTarget, emit, type Rule } from "downhill";
import type { JSX } from "preact";
import { Island } from "../../frame/island.tsx";
import { CodeTabs, panelId } from "./code-tabs.tsx";
import { pythonCall } from "./dialects.ts";
import { type CodeLanguage, Highlighted } from "./highlight.tsx";
import type { Sheet } from "./measure-optimizer.ts";

interface Written {
  readonly label: string;
  readonly language: CodeLanguage;
  /** The code, or why there is none. */
  readonly code: string | undefined;
  readonly refusal: string | undefined;
}

const targets: readonly (readonly [target: EmitTarget, label: string, language: CodeLanguage])[] = [
  ["unicode", "Notation", "notation"],
  ["ascii", "ASCII", "notation"],
  ["latex", "LaTeX", "latex"],
  ["pytorch", "PyTorch", "python"],
  ["js", "JavaScript", "javascript"],
];

/** The rule in every language that it is emitted to, in tabs; all of it one after the other where no script runs. */
export function CodeSection({ sheet }: { readonly sheet: Sheet }): JSX.Element {
  const written = [...targets.map((target) => write(sheet.rule, ...target)), ...libraryCalls(sheet)];
  const id = "code";
  return (
    <section aria-labelledby="code">
      <h2 id="code">The rule as code</h2>
      <p>
        Each is written from the rule’s text. The PyTorch class stands alone; the JavaScript kernels are what
        runs on this site where no WebAssembly does.
      </p>
      <div class="code">
        <Island
          name="CodeTabs"
          component={CodeTabs}
          props={{ id, labels: written.map(({ label }) => label) }}
        />
        {written.map(({ label, language, code, refusal }, index) => (
          <div
            key={label}
            id={panelId(id, index)}
            class="code-panel"
            role="tabpanel"
            aria-label={label}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel of tabs that scrolls takes the focus
            tabIndex={0}
            hidden={index > 0}
          >
            {code === undefined ? (
              <p class="instrument">{refusal}</p>
            ) : (
              <pre>
                <code>
                  <Highlighted code={code} language={language} />
                </code>
              </pre>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function write(rule: Rule, target: EmitTarget, label: string, language: CodeLanguage): Written {
  try {
    return { label, language, code: emit(rule, target), refusal: undefined };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { label, language, code: undefined, refusal: `${error.message}.` };
  }
}

/** The constructors of other libraries, with a word on each that is not the same rule. */
function libraryCalls({ dialects }: Sheet): readonly Written[] {
  if (dialects.length === 0) return [];
  const lines = dialects.map(({ dialect, found }) => {
    const note = found.equivalent ? "" : `  # another rule: it parts at step ${found.witness.step}`;
    return `${pythonCall(dialect)}${note}`;
  });
  return [{ label: "Libraries", language: "python", code: lines.join("\n"), refusal: undefined }];
}
