// What other programs print is read tolerantly: it has more members than are needed, and later versions have others.

/** A member of a JSON object; undefined if there is none. */
export function givenMember(value: unknown, name: string): unknown {
  if (!isObject(value)) return undefined
  return Object.hasOwn(value, name) ? value[name] : undefined
}

/** A member that is a text; empty for anything else. */
export function givenText(value: unknown, name: string): string {
  const member = givenMember(value, name)
  return typeof member === 'string' ? member : ''
}

/** A member that is a list; empty for anything else. */
export function givenList(value: unknown, name: string): readonly unknown[] {
  const member = givenMember(value, name)
  return Array.isArray(member) ? member : []
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The text of a policy document: as a text, percent-encoded as the API sends it, or as the JSON that the AWS CLI prints.
 * Undefined if there is none.
 */
export function givenDocument(value: unknown): string | undefined {
  if (isObject(value)) return JSON.stringify(value, null, 2)
  if (typeof value !== 'string') return undefined
  if (!/^%(?:7B|0A|20|09)/i.test(value)) return value
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
