import type { Caller } from '@/lib/auth/caller'
import type { Moment } from '@/lib/gate/standing'
import { ComparePrincipalSimulations } from '@/lib/operations/iam/simulator/compare-principal-simulations'
import { NoteEffectPreview } from '@/lib/operations/postern/previews/note-effect-preview'
import type { Infer } from '@/lib/shape/shape'
import { contextEntries } from '@/lib/simulator/context-entries'
import { withPreset } from '@/lib/simulator/presets'
import { type Answer, askAs } from '../../ask'
import { OWN_SESSIONS } from '../../own-actions'
import { type AskedFile, checkFiles } from './checks'
import { effectRequests, resourceOf, someOtherUser } from './requests'
import type { SubjectEffect } from './rows'
import { type EffectSubjects, type Named, subjectKey } from './subjects'
import { effectView } from './view'
import type { EffectView } from './view-types'

/** What a simulation leaves out of the policies of one principal, and what it adds. */
export type SimulatedChange = Pick<
  Infer<(typeof ComparePrincipalSimulations)['input']>,
  'PolicyExclusionList' | 'PolicyInputList' | 'PermissionsBoundaryPolicyInputList'
>

/** A principal, with what the change comes to in a simulation of its policies. */
export type ChangedSubject = Named & { change: SimulatedChange }

/** What is asked: whom, the documents before and after (empty where there is none), and what the record says of it. */
type AskedEffect = Pick<EffectSubjects, 'others' | 'unknown' | 'all'> & {
  subjects: readonly ChangedSubject[]
  documents: { now: string; draft: string }
  /** The name of the policy. */
  name: string
  /** Undefined for an inline policy. */
  policy?: string
  note: Pick<Infer<(typeof NoteEffectPreview)['input']>, 'Change' | 'PolicyArn' | 'PolicyName' | 'Holders'>
  /** Also writes what is expected after the change as check files. */
  withChecks?: boolean
}

/** An effect, with the check files if they were asked for. */
export type PreviewedEffect = { view: EffectView; files?: readonly AskedFile[] }

/**
 * What a change of policies comes to: the answers that change, in three kinds of session. One call for each principal that
 * leaves no record, and one that does: who looked at the effect of what. Nothing is stored of the draft. A refusal for one
 * of them leaves the others.
 */
export async function effectOn(caller: Caller, asked: AskedEffect, moment: Moment): Promise<Answer<PreviewedEffect>> {
  const { subjects, others, unknown, all, documents, name, policy } = asked
  const requests = effectRequests([documents.now, documents.draft]).filter(({ on }) => policy || on !== 'policy')
  const effects: (SubjectEffect & { subject: ChangedSubject })[] = []
  for (const subject of subjects) {
    const other = subjects.find(({ kind, arn }) => kind === 'user' && arn !== subject.arn)?.arn
    const scene = { account: caller.account, subject: subject.arn, name: subject.name, policy: policy ?? '*' }
    const pairs = requests.map((request) => ({
      request,
      resource: resourceOf(request, { ...scene, other: other ?? someOtherUser(caller.account) }),
    }))
    effects.push({ subject, asked: pairs, answer: await changesFor(caller, subject, pairs) })
  }
  const view: EffectView = {
    ...effectView({ effects, unknown, all, requests: requests.length, policy: { documents, name } }),
    who: { asked: subjects.map(choiceOf), others: others.map(choiceOf) },
  }
  const noted = await askAs(caller, NoteEffectPreview, {
    ...{
      ...asked.note,
      Subjects: subjects
        .map((one) => one.name)
        .join(', ')
        .slice(0, 2048),
    },
    ...{ Answers: view.answers, Opened: view.counts.opens, Closed: view.counts.closes },
  })
  if (!noted.ok) return noted
  if (!asked.withChecks) return { ok: true, output: { view } }
  const files = await checkFiles(caller, effects, name, moment)
  return files.ok ? { ok: true, output: { view, files: files.output } } : files
}

const choiceOf = (one: { kind: 'user' | 'role'; name: string }) => ({ key: subjectKey(one), name: one.name })

type Changes = Infer<(typeof ComparePrincipalSimulations)['output']>['Changed']

/** The answers that change for one of them. As often as the operation has pages; each has a budget of its own. */
async function changesFor(
  caller: Caller,
  { arn, change }: ChangedSubject,
  asked: readonly { request: { action: string }; resource: string }[],
): Promise<Answer<Changes>> {
  const input = {
    ...{ PolicySourceArn: arn, ...change },
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
