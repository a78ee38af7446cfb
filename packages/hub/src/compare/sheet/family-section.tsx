import { type CatalogueEntry, catalogue, ruleFamilies } from "downhill/catalogue";
import type { JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import { oneLiners } from "./one-liners.ts";

/** The rules of one family, with what each does; the page's own among them. */
export function FamilySection({ entry }: { readonly entry: CatalogueEntry }): JSX.Element {
  const members = catalogue.filter(({ family }) => family === entry.family);
  return (
    <nav aria-labelledby="family" class="family-nav">
      <h2 id="family">{ruleFamilies[entry.family]}</h2>
      <ul>
        {members.map(({ name, title, year }) => (
          <li key={name}>
            <p>
              {name === entry.name ? (
                <b aria-current="page">{title}</b>
              ) : (
                <a href={linkTo(`/compare/${name}/`)}>{title}</a>
              )}{" "}
              <span class="quiet instrument">{year}</span>
            </p>
            <p class="instrument quiet">{oneLiners[name]}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
