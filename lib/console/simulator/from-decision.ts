import type { SourcedEntry } from '@/lib/gate/context'
import type { PolicyInForce } from '@/lib/gate/policies-in-force'
import { isSubjectKey } from '@/lib/simulator/known-keys'
import { presetOf } from '@/lib/simulator/presets'
import { type ContextKey, isSameKey, type Scenario, type ScenarioSubject } from '@/lib/simulator/scenario'
import type { Recorded } from '../decisions/trace-of'
import { typeOfKey } from './keys'

/** Which policies decide a recorded request again: the current ones, or those of that time. */
type PoliciesOf = 'today' | 'recorded'

/** The scenarios that reproduce a recorded decision. */
type Reproductions = { [time in PoliciesOf]?: Scenario }

/**
 * The scenarios that repeat the request of a recorded decision: with the user's current policies, and with the texts
 * that were in force then. There are none for the root user, whom no policy governs, for a session policy, which
 * scenarios cannot express, and if only the message may be seen.
 */
export function reproductionsOf(recorded: Recorded): Reproductions {
  const { Context, Policies, Principal, Action, Resource } = recorded
  if (Context === undefined || Policies === undefined || Principal.endsWith(':root')) return {}
  // The gate wrote them in these forms.
  const entries = JSON.parse(Context) as SourcedEntry[]
  const policies = JSON.parse(Policies) as PolicyInForce[]
  if (policies.some(({ type }) => type === 'session')) return {}
  const keys = keysOf(entries)
  const common = { session: presetOf(keys), actions: [Action], resources: [Resource] }
  const isUser = /^arn:[^:]+:iam::\d{12}:user\//.test(Principal)
  // The resource policy does not belong to the user, so only given policies can include it.
  const hasTrust = policies.some(({ type }) => type === 'trust')
  const given = givenThen(policies, recorded)
  return {
    ...(isUser &&
      !hasTrust && {
        today: {
          ...common,
          subject: { kind: 'principal', arn: Principal },
          context: keys.filter(({ name }) => !isSubjectKey(name, Principal)),
        },
      }),
    ...(given && { recorded: { ...common, subject: given, context: keys } }),
  }
}

const MFA = ['aws:MultiFactorAuthPresent', 'aws:MultiFactorAuthAge']

/** The MFA keys come first, even if absent. */
function keysOf(entries: readonly SourcedEntry[]): ContextKey[] {
  const stated = entries.map(
    ({ key: name, value }): ContextKey => ({
      ...{ name, type: typeOfKey(name) },
      ...(typeof value === 'string' ? { state: 'value', values: [value] } : { state: 'list', values: value }),
    }),
  )
  const isMfa = ({ name }: ContextKey) => MFA.some((key) => isSameKey(key, name))
  const mfa = MFA.map(
    (name): ContextKey =>
      stated.find((key) => isSameKey(key.name, name)) ?? { name, type: typeOfKey(name), state: 'absent', values: [] },
  )
  return [...mfa, ...stated.filter((key) => !isMfa(key))]
}

function givenThen(
  policies: readonly PolicyInForce[],
  { Documents = [], Principal }: Recorded,
): ScenarioSubject | undefined {
  const texts = new Map(Documents.map(({ Digest, Document }) => [Digest, Document]))
  const textsOf = (...types: PolicyInForce['type'][]) =>
    policies.flatMap(({ type, digest }) => (types.includes(type) ? (texts.get(digest) ?? []) : []))
  const identity = textsOf('managed', 'aws-managed', 'inline', 'group', 'group-managed', 'group-inline')
  if (identity.length === 0) return undefined
  const [boundary] = textsOf('boundary')
  const [resourcePolicy] = textsOf('trust')
  return {
    kind: 'custom',
    policies: identity,
    ...(boundary !== undefined && { boundary }),
    ...(resourcePolicy !== undefined && { resourcePolicy }),
    caller: Principal,
  }
}
