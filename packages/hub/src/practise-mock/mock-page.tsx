import type { JSX } from "preact";
import { Island } from "../frame/island.tsx";
import { Mock } from "./mock.tsx";

/** The frame of the interview; all that happens is in the island. */
export function MockPage(): JSX.Element {
  return (
    <article class="mock-page">
      <Island name="Mock" component={Mock} props={{}} />
    </article>
  );
}
