import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { Time } from '@/components/ui/time'
import type { SignedIn } from '@/lib/auth/session'
import { ask, foresee } from '@/lib/console/ask'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { reproductionsOf } from '@/lib/console/simulator/from-decision'
import { foreseenRefusals } from '@/lib/console/simulator/refusals'
import { type SubjectGroup, subjectGroups } from '@/lib/console/simulator/subjects'
import { ValidatePolicy } from '@/lib/operations/access-analyzer/validate-policy'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import { type Draft, draftOf, edited } from '@/lib/simulator/draft'
import { simulatorTexts } from '@/lib/texts/simulator'
import { remedies } from '../denied'
import { Simulator } from './simulator'

const texts = simulatorTexts.fromDecision

export const generateMetadata = (): Metadata => ({ title: simulatorTexts.title })

/** Asks the engine what policies would decide. Opens prefilled for a decision, a principal or an action. */
export default async function SimulatorPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/simulator')
  const { decision, policies, principal, action } = await searchParams
  const groups = await subjectGroups()
  const empty = { ...emptyDraft(session, groups, one(principal)), actions: one(action) ?? '' }
  const opened = await fromDecision(one(decision), one(policies) === 'recorded', empty)
  const initial = opened?.draft ?? empty
  const { validate } = await foresee({ validate: { operation: ValidatePolicy, input: {} } })
  return (
    <Simulator
      // Another address is another scenario.
      key={JSON.stringify([decision, policies, principal, action])}
      initial={initial}
      groups={groups}
      refusals={await foreseenRefusals(initial.principal)}
      unchecked={validate}
      remedies={await remedies()}
      notice={opened?.notice}
    />
  )
}

/** A scenario about the user, or about the principal in the address, with the user's kind of session. */
function emptyDraft({ caller, mfa }: SignedIn, groups: readonly SubjectGroup[], named: string | undefined): Draft {
  // The root user has no policies to be asked.
  const self = caller.principal.kind === 'user' ? caller.arn : groups[0]?.options[0]?.arn
  const draft: Draft = {
    mode: 'principal',
    principal: named ?? self ?? '',
    policies: [''],
    ...{ boundary: '', resourcePolicy: '', caller: '' },
    session: 'console',
    keys: [],
    ...{ actions: '', resources: '' },
  }
  return edited(draft, { edit: 'preset', session: mfa ? 'console-mfa' : 'console' })
}

async function fromDecision(id: string | undefined, isRecorded: boolean, empty: Draft) {
  if (id === undefined) return undefined
  const answer = await ask(GetDecision, { Id: id })
  if (!answer.ok) {
    return {
      draft: empty,
      notice: (
        <NoticeList>
          <Notice tone="warning" title={texts.failed}>
            <p lang={answer.error.language}>{answer.error.message}</p>
          </Notice>
        </NoticeList>
      ),
    }
  }
  const { today, recorded } = reproductionsOf(answer.output)
  const scenario = isRecorded ? (recorded ?? today) : (today ?? recorded)
  if (!scenario) return undefined
  const isToday = scenario === today
  const address = `/simulator?decision=${id}`
  return {
    draft: draftOf(scenario, empty),
    notice: (
      <NoticeList>
        <Notice
          title={texts.title}
          actions={
            <>
              <ButtonLink variant="tinted" className="text-inherit" href={`/decisions/${id}`}>
                {texts.show}
              </ButtonLink>
              {isToday && recorded && (
                <ButtonLink href={`${address}&policies=recorded`}>{texts.useRecorded}</ButtonLink>
              )}
              {!isToday && today && <ButtonLink href={address}>{texts.useToday}</ButtonLink>}
            </>
          }
        >
          <p>
            <code>{answer.output.Action}</code>
            {texts.decidedOn}
            <Time at={answer.output.At.getTime()} format="seconds" />. {isToday ? texts.today : texts.recorded}
          </p>
        </Notice>
      </NoticeList>
    ),
  }
}
