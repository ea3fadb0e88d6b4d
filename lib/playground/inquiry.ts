import { type Draft, edited, type KeyDraft, keyOfDraft, newKey } from '@/lib/simulator/draft'
import type { PresetId } from '@/lib/simulator/presets'
import { type ContextKey, isSameKey } from '@/lib/simulator/scenario'

/** A question of the playground: what these policies decide about one request. The contents of its fields, valid or not. */
export type Inquiry = {
  /** The ARN of who makes the request. */
  principal: string
  /** The texts of the identity policies. A blank text is no policy, here and below. */
  policies: readonly string[]
  boundary: string
  sessionPolicy: string
  /** A service control policy, as the only level of the organization. */
  scp: string
  resourcePolicy: string
  session: PresetId
  keys: readonly KeyDraft[]
  action: string
  resource: string
}

/** An inquiry without a policy: alice of the account of AWS's examples, at the console without MFA. */
export const NOTHING_ASKED: Inquiry = withSession(
  {
    principal: 'arn:aws:iam::123456789012:user/alice',
    policies: [''],
    ...{ boundary: '', sessionPolicy: '', scp: '', resourcePolicy: '' },
    session: 'console',
    keys: [],
    ...{ action: '', resource: '*' },
  },
  'console',
)

/** The inquiry in another kind of session: its MFA keys are set, and the others stay. */
export function withSession(inquiry: Inquiry, session: PresetId): Inquiry {
  return { ...inquiry, session, keys: edited(fieldsOf(inquiry), { edit: 'preset', session }).keys }
}

/** The inquiry with one more key, unless it has that key. */
export function withContextKey(inquiry: Inquiry, name: string): Inquiry {
  return { ...inquiry, keys: edited(fieldsOf(inquiry), { edit: 'add-keys', keys: [newKey(name)] }).keys }
}

/**
 * The inquiry as a draft of the simulator with given policies. It has no fields for the session policy and the service
 * control policy. The keys that follow from the principal come last.
 */
export function draftOfInquiry(inquiry: Inquiry): Draft {
  const draft = fieldsOf(inquiry)
  const own = principalKeys(inquiry).filter(({ name }) => !draft.keys.some((key) => isSameKey(key.name, name)))
  return { ...draft, keys: [...draft.keys, ...own] }
}

function fieldsOf({ principal, policies, action, resource, ...same }: Inquiry): Draft {
  const { boundary, resourcePolicy, session, keys } = same
  return {
    ...{ mode: 'custom', principal: '', caller: principal.trim(), boundary, resourcePolicy, session, keys },
    policies: policies.filter(isGiven),
    actions: action.trim(),
    resources: resource.trim(),
  }
}

/** Reports whether the text of a policy counts. */
export function isGiven(text: string): boolean {
  return text.trim() !== ''
}

/** Reports whether the policy of the resource is a trust policy: that on a role decides who assumes it. */
export const assumesRole = (action: string) => /^sts:AssumeRole/i.test(action.trim())

/** The context of the request: the stated keys, and those that follow from the principal. */
export const contextOfInquiry = (inquiry: Inquiry): ContextKey[] => draftOfInquiry(inquiry).keys.map(keyOfDraft)

/** A user, a role or a session of a role or of a federated user: what policies can be about. */
const PRINCIPAL = /^arn:aws[\w-]*:(?:iam|sts)::(\d{12}):(user|role|assumed-role|federated-user)\/(?:.*\/)?([^/]+)$/

/** Reports whether the playground can ask about this principal. The root user has no policies. */
export const isAskable = (principal: string) => PRINCIPAL.test(principal.trim())

/**
 * The keys that AWS sets for a principal (IAM user guide, "AWS global condition context keys"), as far as its ARN tells
 * them. For a session of a role `aws:PrincipalArn` is the role; its path is not in the ARN of the session.
 */
export function principalKeys({ principal }: Pick<Inquiry, 'principal'>): KeyDraft[] {
  const arn = principal.trim()
  const [, account = '', kind, name = ''] = PRINCIPAL.exec(arn) ?? []
  if (kind === undefined) return []
  const isRole = kind === 'role' || kind === 'assumed-role'
  const role = kind === 'assumed-role' ? arn.split('/')[1] : undefined
  const keys = {
    ...(kind === 'user' && { 'aws:username': name }),
    'aws:PrincipalArn': role === undefined ? arn : `arn:aws:iam::${account}:role/${role}`,
    'aws:PrincipalAccount': account,
    'aws:PrincipalType': isRole ? 'AssumedRole' : kind === 'user' ? 'User' : 'FederatedUser',
  }
  return Object.entries(keys).map(([key, text]) => ({ ...newKey(key), text }))
}
