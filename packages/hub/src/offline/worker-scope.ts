/**
 * What a service worker sees of itself. The library of types that has all of it cannot stand beside that of pages, so these are the
 * parts that are used here.
 */
export interface WorkerScope {
  /** The folder that the worker serves, as an address with a slash at its end. */
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: WaitingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: AnsweredEvent) => void): void;
}

export interface WaitingEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface AnsweredEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
