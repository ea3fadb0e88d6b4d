/**
 * What a translation of texts must hold: the same members, with texts of its own. A function gets the same values; a
 * `Sentence` may put its parts in another order.
 */
export type Translation<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Text
    ? (...given: Given) => Translation<Text>
    : T extends readonly (infer Part)[]
      ? readonly Translation<Part>[]
      : T extends object
        ? { readonly [Member in keyof T]: Translation<T[Member]> }
        : T
