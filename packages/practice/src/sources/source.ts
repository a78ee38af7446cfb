/** Something that was written, as it is cited. */
export interface Source {
  readonly who: string;
  readonly year: number;
  readonly what: string;
  /** Where it is: `arXiv:1412.6980`, `doi:10.23915/distill.00006`, or a journal. */
  readonly where: string;
}
