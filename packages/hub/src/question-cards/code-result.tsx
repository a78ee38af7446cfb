import { formatMeasured } from "@downhill/lab/report/number";
import type { CodeReport } from "@downhill/practice/grade/grade";
import type { JSX } from "preact";
import { ScrollBox } from "../figure/scroll-box.tsx";

/** What the sandbox gave: the first step that differs, number by number, and what was printed. */
export function CodeResult({ report: { miss, printed } }: { readonly report: CodeReport }): JSX.Element {
  return (
    <div class="code-result">
      {miss !== undefined && (
        <ScrollBox label="The first difference">
          <table class="code-miss">
            <caption>
              {miss.name}
              {miss.step !== undefined && `, step ${miss.step}`}
            </caption>
            <thead>
              <tr>
                <th scope="col">Place</th>
                <th scope="col">Expected</th>
                <th scope="col">Yours</th>
                <th scope="col">Difference</th>
              </tr>
            </thead>
            <tbody>
              {miss.rows.map(({ place, expected, got, difference, isRight }) => (
                <tr key={place} data-right={isRight}>
                  <th scope="row">{place === "" ? "result" : place}</th>
                  <td>{expected}</td>
                  <td>{got}</td>
                  <td>
                    {isRight
                      ? "none"
                      : difference === undefined
                        ? ""
                        : formatMeasured(difference).replaceAll("-", "−")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {printed !== "" && (
        <details open>
          <summary>Printed</summary>
          <pre class="code-printed">{printed}</pre>
        </details>
      )}
    </div>
  );
}
