import type { SearchHit } from '@/components/console/search-view'
import { nameInArn, pathInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import type { Question } from '@/lib/gate/preview'
import type { Moment } from '@/lib/gate/standing'
import { ListOwnEvents } from '@/lib/operations/cloudtrail/list-own-events'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { GetAccessKeyLastUsed } from '@/lib/operations/iam/access-keys/get-access-key-last-used'
import { searchTexts as texts } from '@/lib/texts/search'
import { askAs, foreseeAs } from '../ask'
import { eventAddress } from '../event-history'
import { groupHref, roleHref, userHref } from '../holder-address'
import { listHref } from '../list-query'
import { isAwsManaged, policyHref } from '../policies/address'

const ACCESS_KEY = /^AKIA[A-Z0-9]{16}$/
const ACCOUNT = /^\d{12}$/
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Where a whole identifier leads: the ID of an access key, an account, a request, an event or a decision, or an ARN.
 * Undefined for any other text, and for what does not exist or may not be seen.
 */
export async function jumpOf(caller: Caller, q: string, moment: Moment): Promise<SearchHit | undefined> {
  if (q.startsWith('arn:')) return hitOfArn(q, caller.account)
  if (ACCOUNT.test(q)) return hitOfAccount(q, caller.account)
  if (ACCESS_KEY.test(q)) return hitOfKey(caller, q, moment)
  if (ID.test(q)) return hitOfId(caller, q, moment)
  return undefined
}

function hitOfAccount(id: string, own: string): SearchHit | undefined {
  if (id !== own) return undefined
  return { href: '/account-settings', label: id, note: texts.thisAccount, icon: 'sliders' }
}

/** By the form of the ARN alone. Whether it exists, its page says. */
function hitOfArn(arn: string, account: string): SearchHit | undefined {
  if (isAwsManaged(arn))
    return { href: policyHref(arn), label: nameInArn(arn), note: texts.awsPolicy, icon: 'document' }
  const kind = /^arn:aws:iam::(\d{12}):(user|group|role|mfa|policy)\//.exec(arn)
  if (!kind || kind[1] !== account) return undefined
  const name = nameInArn(arn)
  const note = texts.path(pathInArn(arn))
  if (name === '') return undefined
  if (kind[2] === 'policy') return { href: policyHref(arn), label: name, note, icon: 'document' }
  if (kind[2] === 'user') return { href: userHref(name), label: name, note, icon: 'user' }
  if (kind[2] === 'group') return { href: groupHref(name), label: name, note, icon: 'users' }
  if (kind[2] === 'role') return { href: roleHref(name), label: name, note, icon: 'role' }
  return { href: listHref('/mfa-devices', { q: name }), label: name, note: texts.device, icon: 'device' }
}

async function hitOfKey(caller: Caller, id: string, moment: Moment): Promise<SearchHit | undefined> {
  const input = { AccessKeyId: id }
  if (await isRefused(caller, { operation: GetAccessKeyLastUsed, input }, moment)) return undefined
  const answer = await askAs(caller, GetAccessKeyLastUsed, input, moment)
  if (!answer.ok) return undefined
  const { UserName } = answer.output
  if (UserName === undefined) {
    return { href: '/security-credentials', label: id, note: texts.rootKey, icon: 'key' }
  }
  const href = userHref(UserName, 'security-credentials')
  return { href, label: id, note: texts.keyOf(UserName), icon: 'key' }
}

/** First among the caller's own events, which nobody can refuse. */
async function hitOfId(caller: Caller, id: string, moment: Moment): Promise<SearchHit | undefined> {
  const own = await askAs(caller, ListOwnEvents, { EventId: id, MaxItems: 1 }, moment)
  const ownHit = own.ok ? hitOfEvent(own.output.Events) : undefined
  if (ownHit) return ownHit
  const ownRequest = await askAs(caller, ListOwnEvents, { RequestId: id, MaxItems: 1 }, moment)
  if (ownRequest.ok && ownRequest.output.Events.length > 0) return hitOfRequest(id, false)
  if (await isRefused(caller, { operation: LookupEvents, input: {} }, moment)) return undefined
  const other = await askAs(caller, LookupEvents, { EventId: id, MaxItems: 1 }, moment)
  const hit = other.ok ? hitOfEvent(other.output.Events) : undefined
  if (hit) return hit
  const request = await askAs(caller, LookupEvents, { RequestId: id, MaxItems: 1 }, moment)
  return request.ok && request.output.Events.length > 0 ? hitOfRequest(id, true) : undefined
}

function hitOfEvent([event]: readonly { EventId: string; EventName: string; Decision?: string }[]) {
  if (!event) return undefined
  const { EventId, EventName, Decision } = event
  return Decision === undefined
    ? ({ href: `/audit/${EventId}`, label: EventName, note: texts.event, icon: 'report' } as const)
    : ({ href: `/decisions/${EventId}`, label: EventName, note: texts.decision, icon: 'report' } as const)
}

const hitOfRequest = (id: string, isEverybodys: boolean): SearchHit => ({
  href: eventAddress(isEverybodys, { request: id, reads: 'shown' }),
  ...{ label: id, note: texts.request, icon: 'report' },
})

/** Nobody pressed a button: a call that would be refused is not made, and leaves no record of a refusal. */
async function isRefused(caller: Caller, question: Question, moment: Moment): Promise<boolean> {
  const { refused } = await foreseeAs(caller, { refused: question }, moment)
  return refused !== undefined
}
