/** Lets the browser draw what has changed before work begins that takes longer than a frame. */
export function paint(): Promise<void> {
  return new Promise((resolve) => {
    // A page that is not shown draws nothing.
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
