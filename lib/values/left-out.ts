import type { Said } from '@/lib/policy'

/** Something in the files of an account: an entity, one of its versions or inline policies, or a whole file. */
export type Thing = { kind: keyof typeof THINGS; name: string; part?: { kind: keyof typeof PARTS; name: string } }

/** How things are called in English. */
export const THINGS = {
  file: (name: string) => name,
  user: (name: string) => `User ${name}`,
  group: (name: string) => `Group ${name}`,
  role: (name: string) => `Role ${name}`,
  policy: (name: string) => `Policy ${name}`,
  awsPolicy: (name: string) => `AWS's policy ${name}`,
}

/** How parts of things are called in English. */
export const PARTS = {
  version: (whole: string, id: string) => `${whole}, ${id}`,
  inline: (whole: string, name: string) => `${whole}, inline policy ${name}`,
}

/** Where a document is wrong; `fault` says what is wrong there, in the language of the sentence. */
type Wrong = { line: number; column: number; fault: string }

/** Why something did not come, or came otherwise: the rest of an English sentence that begins with the thing. */
export const REASONS = {
  twice: () => 'is there twice',
  noMember: ({ group }: { group: string }) => `is no member of ${group}, which did not come`,
  noDocument: () => 'has no document',
  noPolicy: ({ line, column, fault }: Wrong) => `is no policy: line ${line}, column ${column}: ${withoutEnd(fault)}`,
  noTrust: () => 'does not come, as its trust policy is missing',
  wrongTrust: ({ line, column, fault }: Wrong) =>
    `does not come, as its trust policy is no policy: line ${line}, column ${column}: ${withoutEnd(fault)}`,
  noProfiles: () => 'comes without its instance profiles, which do not exist here',
  withoutPolicy: ({ policy }: { policy: string }) => `comes without ${policy}, which did not come`,
  withoutBoundary: ({ arn }: { arn: string }) => `comes without its permissions boundary ${arn}, and may do more here`,
  wrongMember: ({ member, rule }: { member: string; rule: string }) => `does not come: ${member} ${rule}`,
  nameTaken: () => 'has the name of another policy',
  cameAs: ({ path }: { path: string }) => `is not known here, and came as a policy of the account under ${path}`,
  noneInForce: () => 'comes without a version in force',
  onePage: () => 'is one page of several, and what is on the others is missing',
  noJson: ({ line, column }: { line: number; column: number }) => `is not JSON: line ${line}, column ${column}`,
  noAccount: () => 'describes neither an account nor a policy',
}

/** A reason as data: which one, and the values in it. A fault is data, too. */
type Reason = {
  [Id in keyof typeof REASONS]: {
    id: Id
    values: Parameters<(typeof REASONS)[Id]> extends [infer Values] ? AsData<Values> : Readonly<Record<never, never>>
  }
}[keyof typeof REASONS]

type AsData<Values> = { [Name in keyof Values]: Name extends 'fault' ? Said : Values[Name] }

/** What did not come, or came otherwise, and why. */
export type LeftOut = { thing: Thing; reason: Reason }

type Words = { things: typeof THINGS; parts: typeof PARTS; reasons: typeof REASONS }

/** The same in the words of a language. `sayFault` says what is wrong with a document. */
export function leftOutIn(
  { things, parts, reasons }: Words,
  { thing, reason }: LeftOut,
  sayFault: (said: Said) => string,
): { what: string; why: string } {
  const whole = things[thing.kind](thing.name)
  const { values } = reason
  const given = 'fault' in values ? { ...values, fault: sayFault(values.fault) } : values
  // Each reason has the values of its own sentence.
  const sentence = reasons[reason.id] as (values: object) => string
  return { what: thing.part ? parts[thing.part.kind](whole, thing.part.name) : whole, why: sentence(given) }
}

const withoutEnd = (sentence: string) => sentence.replace(/\.$/, '')
