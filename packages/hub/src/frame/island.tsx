import type { ComponentType, JSX } from "preact";

export interface IslandProps<Props extends object> {
  /** The name that the client's table knows the component by. */
  readonly name: string;
  readonly component: ComponentType<Props>;
  /** What can be written as JSON. */
  readonly props: Props & JSX.IntrinsicAttributes;
}

/** A part of a page that runs in the browser. It is rendered at build time too, so that nothing jumps when it comes to life. */
export function Island<Props extends object>({
  name,
  component: Component,
  props,
}: IslandProps<Props>): JSX.Element {
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      <Component {...props} />
    </div>
  );
}
