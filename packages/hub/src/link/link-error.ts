/** What is wrong with a link or with what should become one, in sentences for the reader of the page. */
export class LinkError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LinkError";
  }
}
