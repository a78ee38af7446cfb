import type { Greeting, PassOrder } from "./control.ts";

/**
 * What a thread does. It is sent to the thread as text, so that a bundle needs no second file: nothing from outside may be
 * used here, and no function may have a name.
 *
 * @param listen sets who hears the messages: first a Greeting, then an order for each pass
 */
export function serveThread(
  listen: (hear: (message: Greeting | PassOrder) => void) => void,
  answer: (message: string) => void,
): void {
  const sweeps: ((ticket: number) => void)[] = [];
  let greeting: Greeting | undefined;
  let seen = 0;
  listen((message) => {
    if ("words" in message) {
      greeting = message;
      answer("ready");
    } else {
      const { id, module, memory, pieces, spans, scalars, width, firstScalar } = message;
      const { exports } = new WebAssembly.Instance(module, { env: { memory } });
      const step = exports.step as (...args: readonly number[]) => void;
      const own = pieces.map((args) => args.slice());
      sweeps[id] = (index) => {
        const args = own[index] ?? [];
        const from = (spans[index] ?? 0) * width;
        for (let place = 0; place < width; place++)
          args[firstScalar + place] = scalars[from + place] ?? Number.NaN;
        step(...args);
      };
    }
    if (greeting === undefined) return;
    const { words, layout, looks } = greeting;
    for (;;) {
      let look = 0;
      while (look < looks && Atomics.load(words, layout.announced) === seen) look++;
      Atomics.wait(words, layout.announced, seen);
      const now = Atomics.load(words, layout.announced);
      const place = layout.announcements + 3 * (((now % layout.ring) + layout.ring) % layout.ring);
      const id = Atomics.load(words, place);
      const first = Atomics.load(words, place + 1);
      const end = Atomics.load(words, place + 2);
      // Whoever slept through the whole ring may have read words of two announcements.
      if (((Atomics.load(words, layout.announced) - now) | 0) >= layout.ring) continue;
      const sweep = sweeps[id];
      // Its order is waiting among the messages, and hearing it comes back here with `seen` as it is.
      if (sweep === undefined) return;
      seen = now;
      for (;;) {
        const ticket = Atomics.load(words, layout.next);
        if (((ticket - first) | 0) < 0 || ((end - ticket) | 0) <= 0) break;
        if (Atomics.compareExchange(words, layout.next, ticket, (ticket + 1) | 0) !== ticket) continue;
        try {
          sweep((ticket - first) | 0);
        } catch {
          Atomics.add(words, layout.failed, 1);
        }
        Atomics.add(words, layout.done, 1);
      }
    }
  });
}
