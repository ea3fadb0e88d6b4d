import type { Outcome } from '@/lib/policy'
import type { BenchQuestion } from './questions'

/** A statement of the growing policies, before each contestant writes it in its own language. */
export type GrantRule = {
  readonly effect: 'Allow' | 'Deny'
  readonly actions: readonly string[]
  readonly head: string
}

/** The size of typical managed policies: 50 statements each, so that 500 are ten attached policies. */
const PER_POLICY = 50
const ACTIONS = ['s3:GetObject', 's3:PutObject']

/**
 * Statements that all name the same actions, each for another bucket, so that only the resource tells them apart. Every
 * tenth denies without MFA what the one before it allows.
 */
export function grantRules(count: number): GrantRule[] {
  return Array.from({ length: count }, (_, index) => {
    const denies = index % 10 === 9
    return { effect: denies ? 'Deny' : 'Allow', actions: ACTIONS, head: headOf(denies ? index - 1 : index) }
  })
}

/** The same as policy documents. */
export function grantTexts(rules: readonly GrantRule[]): string[] {
  const texts: string[] = []
  for (let start = 0; start < rules.length; start += PER_POLICY) {
    const Statement = rules.slice(start, start + PER_POLICY).map(({ effect, actions, head }) => ({
      Effect: effect,
      Action: actions,
      Resource: `${head}*`,
      ...(effect === 'Deny' && { Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } }),
    }))
    texts.push(JSON.stringify({ Version: '2012-10-17', Statement }))
  }
  return texts
}

const MFA = ['true', 'false', undefined] as const

/** 600 questions spread over all buckets and some unknown ones, some allowed and some not. */
export function grantQuestions(count: number): BenchQuestion[] {
  return Array.from({ length: 600 }, (_, index) => ({
    action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'][(index * 5) % 3] ?? '',
    username: 'alice',
    resource: `${headOf((index * 7919) % (count + 1))}report-${index}.csv`,
    mfa: MFA[Math.floor(index / 3) % 3],
  }))
}

/** The right decision, derived from how the statements are made. */
export function grantOutcome(count: number, { action, resource, mfa }: BenchQuestion): Outcome {
  if (!ACTIONS.includes(action)) return 'implicitDeny'
  const bucket = Number(resource.slice(headOf(0).indexOf('0'), resource.indexOf('/')))
  if (bucket % 10 === 8 && bucket + 1 < count && mfa !== 'true') return 'explicitDeny'
  return bucket < count && bucket % 10 !== 9 ? 'allow' : 'implicitDeny'
}

function headOf(bucket: number): string {
  return `arn:aws:s3:::bucket-${bucket}/`
}
