const AFTER_SEPARATORS = /(?<=[:/-])(?=[^:/-])/
const BETWEEN_WORDS = /(?<=[a-z:/])(?=[A-Z])|(?<=[:/-])(?=[^:/-])/

/**
 * An identifier that may break after a colon, a slash or a hyphen. The name of an action, statement or key may also break
 * between its `words`: `iam:ListVirtual|MFADevices`.
 */
export function Breaks({ of: identifier, words }: { of: string; words?: boolean }) {
  const parts = identifier.split(words ? BETWEEN_WORDS : AFTER_SEPARATORS)
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one identifier, in their order
  return parts.flatMap((part, index) => (index === 0 ? part : [<wbr key={index} />, part]))
}
