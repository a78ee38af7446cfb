import type { JSX } from "preact";

const reference = /arXiv:(\d{4}\.\d{4,5})/;

/** A source as it is cited, its arXiv number a link. */
export function SourceText({ text }: { readonly text: string }): JSX.Element {
  const found = reference.exec(text);
  if (found === null) return <>{text}</>;
  const [whole, number = ""] = found;
  return (
    <>
      {text.slice(0, found.index)}
      <a href={`https://arxiv.org/abs/${number}`}>{whole}</a>
      {text.slice(found.index + whole.length)}
    </>
  );
}
