import { languageTag } from './localized'

/** Names in a sentence, each once: "alice, bob, and carol". */
export const namesOf = (names: Iterable<string>) => new Intl.ListFormat(languageTag()).format(new Set(names))
