import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { linkTo } from "../frame/site-root.ts";
import type { Lane } from "../landscape/world.ts";

/** A link to Play that races the lanes. Without script, and until the link is made, it leads to Play alone. */
export function RaceLink({ lanes }: { readonly lanes: readonly Lane[] }): JSX.Element {
  const fragment = useSignal("");
  useEffect(() => {
    let isLate = false;
    void import("./encode-race.ts")
      .then(({ encodeRace }) => encodeRace(lanes))
      .then((made) => {
        if (!isLate) fragment.value = made;
      })
      // Without it the link still leads to Play.
      .catch(() => {});
    return () => {
      isLate = true;
    };
  }, [lanes, fragment]);
  return (
    <a class="button" href={linkTo("/play/") + fragment.value}>
      Race them in Play
    </a>
  );
}
