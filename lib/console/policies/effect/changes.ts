import { nameInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import type { Answer } from '../../ask'
import type { NamedHolder } from '../../holders'
import { type PolicyEntity, policyEntities } from '../entities'
import { effectOn, type PreviewedEffect, type SimulatedChange } from './effect'
import { type EffectSubject, effectSubjects, lookedUp, subjectKey, type UnknownSubject } from './subjects'

/** Each of them is asked for all requests in all sessions. */
const MOST_SUBJECTS = 20

/** Whom somebody chose to ask, by their keys, and whether check files are wanted, too. */
export type EffectChoices = { who?: readonly string[]; withChecks?: boolean }

/** A change of a managed policy: the document in force now, and the one that is to be. */
type DocumentChange = { policy: string; now: string; draft: string; change: 'NewVersion' | 'SetDefault' }

/**
 * What a change of a managed policy comes to for those who have it or whom it limits. A refusal of ListEntitiesForPolicy is
 * returned; one for a principal leaves the others.
 */
export async function policyEffect(
  caller: Caller,
  { policy, now, draft, change }: DocumentChange,
  { who, withChecks }: EffectChoices = {},
  moment: Moment = newMoment(),
): Promise<Answer<PreviewedEffect>> {
  const used = await policyEntities(caller, policy, moment)
  if (!used.ok) return used
  const found = await effectSubjects(caller, used.output.entities, { most: MOST_SUBJECTS, who }, moment)
  return effectOn(
    caller,
    {
      ...found,
      subjects: found.subjects.map((one) => ({ ...one, change: replaced(policy, draft, one) })),
      ...{ documents: { now, draft }, name: nameInArn(policy), policy, withChecks },
      note: { PolicyArn: policy, Change: change },
    },
    moment,
  )
}

const replaced = (PolicyArn: string, draft: string, { isAttached, isLimited }: EffectSubject): SimulatedChange => ({
  PolicyExclusionList: [
    ...(isAttached ? [{ PolicyArn, PolicyType: 'user-managed' as const }] : []),
    ...(isLimited ? [{ PolicyArn, PolicyType: 'permission-boundary' as const }] : []),
  ],
  ...(isAttached && { PolicyInputList: [draft] }),
  ...(isLimited && { PermissionsBoundaryPolicyInputList: [draft] }),
})

/** A managed policy with its document, and those who are to get it or to lose it. */
type Attachment = {
  change: 'Attach' | 'Detach'
  policy: string
  document: string
  holders: readonly NamedHolder[]
}

/** What it comes to when a policy is attached or detached. Whoever keeps it by a group loses nothing. */
export async function attachmentEffect(
  caller: Caller,
  { change, policy, document, holders }: Attachment,
  { who, withChecks }: EffectChoices = {},
  moment: Moment = newMoment(),
): Promise<Answer<PreviewedEffect>> {
  const entities = holders.map((holder): PolicyEntity => ({ holder, as: 'permissions' }))
  const found = await effectSubjects(caller, entities, { most: MOST_SUBJECTS, who }, moment)
  const keepers = change === 'Detach' ? await keepersOf(caller, policy, holders, moment) : NOBODY
  if (!keepers.ok) return keepers
  const { keys, unknown } = keepers.output
  const changeOf = (one: EffectSubject): SimulatedChange => {
    if (change === 'Attach') return { PolicyInputList: [document] }
    if (keys.has(subjectKey(one))) return {}
    return { PolicyExclusionList: [{ PolicyArn: policy, PolicyType: 'user-managed' }] }
  }
  return effectOn(
    caller,
    {
      ...found,
      subjects: found.subjects.map((one) => ({ ...one, change: changeOf(one) })),
      unknown: [...found.unknown, ...unknown],
      documents: change === 'Attach' ? { now: '', draft: document } : { now: document, draft: '' },
      ...{ name: nameInArn(policy), policy, withChecks },
      note: { PolicyArn: policy, Change: change, Holders: namesOf(holders) },
    },
    moment,
  )
}

type Keepers = { keys: ReadonlySet<string>; unknown: readonly UnknownSubject[] }
const NOBODY = { ok: true, output: { keys: new Set<string>(), unknown: [] } } as const

/** Those who still have a policy after it was taken from some holders, and the groups that could not be read. */
async function keepersOf(
  caller: Caller,
  policy: string,
  losers: readonly NamedHolder[],
  moment: Moment,
): Promise<Answer<Keepers>> {
  const used = await policyEntities(caller, policy, moment)
  if (!used.ok) return used
  const lost = new Set(losers.map(subjectKey))
  const keys = new Set<string>()
  const unknown: UnknownSubject[] = []
  for (const { holder, as } of used.output.entities) {
    if (as !== 'permissions' || lost.has(subjectKey(holder))) continue
    if (holder.kind !== 'group') {
      keys.add(subjectKey(holder))
      continue
    }
    const members = await lookedUp(caller, holder, moment)
    if (!members.ok) unknown.push({ name: holder.name, error: members.error })
    else for (const one of members.output) keys.add(subjectKey(one))
  }
  return { ok: true, output: { keys, unknown } }
}

/** An inline policy before and after; empty where there is none. */
type InlineChange = { holder: NamedHolder; name: string; now: string; draft: string }

/** What it comes to when an inline policy of a user, group or role is written, changed or deleted. */
export async function inlineEffect(
  caller: Caller,
  { holder, name, now, draft }: InlineChange,
  { who, withChecks }: EffectChoices = {},
  moment: Moment = newMoment(),
): Promise<Answer<PreviewedEffect>> {
  const found = await effectSubjects(caller, [{ holder, as: 'permissions' }], { most: MOST_SUBJECTS, who }, moment)
  const InlinePolicyIdentifier = { PolicyName: name, AttachmentType: holder.kind, AttachmentName: holder.name }
  const change: SimulatedChange = {
    ...(now !== '' && { PolicyExclusionList: [{ InlinePolicyIdentifier }] }),
    ...(draft !== '' && { PolicyInputList: [draft] }),
  }
  return effectOn(
    caller,
    {
      ...found,
      subjects: found.subjects.map((one) => ({ ...one, change })),
      ...{ documents: { now, draft }, name, withChecks },
      note: {
        ...{ PolicyName: name, Holders: namesOf([holder]) },
        Change: draft === '' ? 'DeleteInline' : 'PutInline',
      },
    },
    moment,
  )
}

const namesOf = (holders: readonly NamedHolder[]) => holders.map(subjectKey).join(', ').slice(0, 2048)
