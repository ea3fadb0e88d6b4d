import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { ComparePrincipalSimulations } from '@/lib/operations/iam/simulator/compare-principal-simulations'
import { NoteEffectPreview } from '@/lib/operations/postern/previews/note-effect-preview'
import type { Infer } from '@/lib/shape/shape'
import { contextEntries } from '@/lib/simulator/context-entries'
import { withPreset } from '@/lib/simulator/presets'
import { type Answer, askAs } from '../../ask'
import { OWN_SESSIONS } from '../../own-actions'
import { effectRequests, resourceOf, someOtherUser } from './requests'
import { type EffectSubject, effectSubjects } from './subjects'
import { type EffectView, effectView, type SubjectEffect } from './view'

/** Each of them is asked for all requests in all sessions. */
const MOST_SUBJECTS = 20

/** A change of a managed policy: the document in force now, and the one that is to be. */
type DocumentChange = { policy: string; now: string; draft: string; change: 'NewVersion' | 'SetDefault' }

/**
 * What a change of a managed policy comes to for those who have it or whom it limits: the answers that change, in three kinds
 * of session. One call for each of them that leaves no record, and one that does: who looked at the effect of what. Nothing
 * is stored of the draft. A refusal for one of them leaves the others; one of ListEntitiesForPolicy is returned.
 */
export async function policyEffect(
  caller: Caller,
  { policy, now, draft, change }: DocumentChange,
  moment: Moment = newMoment(),
): Promise<Answer<EffectView>> {
  const found = await effectSubjects(caller, policy, MOST_SUBJECTS, moment)
  if (!found.ok) return found
  const { subjects, unknown, all } = found.output
  const requests = effectRequests([now, draft])
  const effects: SubjectEffect[] = []
  for (const subject of subjects) {
    const other = subjects.find(({ kind, arn }) => kind === 'user' && arn !== subject.arn)?.arn
    const scene = { account: caller.account, subject: subject.arn, name: subject.name, policy }
    const asked = requests.map((request) => ({
      request,
      resource: resourceOf(request, { ...scene, other: other ?? someOtherUser(caller.account) }),
    }))
    effects.push({ subject, asked, answer: await changesFor(caller, subject, { policy, draft }, asked) })
  }
  const view = effectView({ effects, unknown, all, requests: requests.length, documents: { now, draft }, policy })
  const noted = await askAs(caller, NoteEffectPreview, {
    ...{ PolicyArn: policy, Change: change, Subjects: subjects.map(({ name }) => name).join(', ') },
    ...{ Answers: view.answers, Opened: view.counts.opens, Closed: view.counts.closes },
  })
  return noted.ok ? { ok: true, output: view } : noted
}

type Changes = Infer<(typeof ComparePrincipalSimulations)['output']>['Changed']

/** The answers that change for one of them. As often as the operation has pages; each has a budget of its own. */
async function changesFor(
  caller: Caller,
  { arn, isAttached, isLimited }: EffectSubject,
  { policy, draft }: { policy: string; draft: string },
  asked: readonly { request: { action: string }; resource: string }[],
): Promise<Answer<Changes>> {
  const input = {
    PolicySourceArn: arn,
    PolicyExclusionList: [
      ...(isAttached ? [{ PolicyArn: policy, PolicyType: 'user-managed' }] : []),
      ...(isLimited ? [{ PolicyArn: policy, PolicyType: 'permission-boundary' }] : []),
    ],
    ...(isAttached && { PolicyInputList: [draft] }),
    ...(isLimited && { PermissionsBoundaryPolicyInputList: [draft] }),
    Requests: asked.map(({ request, resource }) => ({ ActionName: request.action, ResourceArn: resource })),
    Sessions: OWN_SESSIONS.map((session) => ({
      Name: session,
      ContextEntries: contextEntries(withPreset([], session)),
    })),
  }
  const changes: Changes = []
  let Marker: string | undefined
  do {
    const answer = await askAs(caller, ComparePrincipalSimulations, { ...input, Marker })
    if (!answer.ok) return answer
    changes.push(...answer.output.Changed)
    Marker = answer.output.Marker
  } while (Marker !== undefined)
  return { ok: true, output: changes }
}
