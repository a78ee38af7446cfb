import type { JSX } from "preact";
import { SearchButton } from "./frame-buttons.tsx";
import { Island } from "./island.tsx";
import type { Section } from "./page.ts";
import { sections } from "./sections.ts";
import { linkTo } from "./site-root.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

/** The head of every page: the name, the way through the site, search and theme. */
export function Header({ section }: { readonly section: Section }): JSX.Element {
  return (
    <header class="site-header">
      <a class="site-name" href={linkTo("/")} aria-current={section === "home" ? "page" : undefined}>
        Downhill
      </a>
      <nav aria-label="Site">
        <ul>
          {sections.map(({ section: own, label, path }) => (
            <li key={own}>
              <a href={linkTo(path)} aria-current={own === section ? "true" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Island name="SearchButton" component={SearchButton} props={{}} />
      <Island name="ThemeSwitch" component={ThemeSwitch} props={{}} />
    </header>
  );
}
