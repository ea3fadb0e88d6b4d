import { nameInArn } from '@/lib/arns'
import { type ConditionAtom, compile, type Statement } from '@/lib/policy'

/** Somebody whom a trust policy names. `name` is an account's id, a name, a service, or, of anything else, what is written. */
type Trusted = { kind: 'everyone' | 'account' | 'user' | 'role' | 'service' | 'other'; name: string }

/** What a list says of a trust policy: whom it allows, and whether it demands MFA of them. */
type TrustSummary = { trusted: readonly Trusted[]; demandsMfa: 'yes' | 'no' | 'partly' }

/**
 * Reads whom a trust policy lets assume the role. MFA is demanded if every Allow has a condition that no session without
 * MFA meets, partly if some have. Undefined for a text that is no trust policy.
 */
export function trustOf(document: string): TrustSummary | undefined {
  const compiled = compile(document, { kind: 'trust' })
  if (!compiled.ok) return undefined
  const allows = compiled.policy.statements.filter(({ effect }) => effect === 'Allow')
  const demanding = allows.filter(({ conditions }) => conditions.some(demandsMfa))
  const all = allows.flatMap(trustedBy)
  return {
    trusted: all.filter(
      ({ kind, name }, index) => all.findIndex((one) => one.kind === kind && one.name === name) === index,
    ),
    demandsMfa: demanding.length === 0 ? 'no' : demanding.length === allows.length ? 'yes' : 'partly',
  }
}

function trustedBy({ principal }: Statement): Trusted[] {
  if (!principal || principal.negated) return [{ kind: 'everyone', name: '*' }]
  return principal.entries.map(({ type, form, id, value }): Trusted => {
    if (form === 'everyone') return { kind: 'everyone', name: '*' }
    if (form === 'account') return { kind: 'account', name: id }
    if (type === 'Service') return { kind: 'service', name: value }
    const [, kind] = /^arn:aws:iam::\d{12}:(user|role)\//.exec(value) ?? []
    return kind === 'user' || kind === 'role' ? { kind, name: nameInArn(value) } : { kind: 'other', name: value }
  })
}

/**
 * `aws:MultiFactorAuthPresent` must be true and there, or `aws:MultiFactorAuthAge` must be below something: it is there
 * only with MFA (IAM user guide, "AWS global condition context keys").
 */
function demandsMfa({ name, base, ifExists, values }: ConditionAtom): boolean {
  if (ifExists) return false
  if (name === 'aws:multifactorauthpresent') {
    return base === 'Bool' && values.length > 0 && values.every((value) => value.kind === 'bool' && value.truth)
  }
  return name === 'aws:multifactorauthage' && base.startsWith('NumericLessThan')
}
