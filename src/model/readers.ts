/** Who reads: the rules alone, a model alone, both over the whole article, or a model only where the rules got nowhere. */
export const READERS = ['rules', 'model', 'both', 'sparing'] as const
export type Reader = (typeof READERS)[number]
export type SecondReader = Exclude<Reader, 'rules'>
