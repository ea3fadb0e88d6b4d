import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { Time } from '@/components/ui/time'
import type { SignedIn } from '@/lib/auth/session'
import { ask } from '@/lib/console/ask'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { reproductionsOf } from '@/lib/console/simulator/from-decision'
import { type SubjectGroup, subjectGroups } from '@/lib/console/simulator/subjects'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import { searchableServices } from '@/lib/simulator/action-search'
import { type Draft, draftOf, edited } from '@/lib/simulator/draft'
import { remedies } from '../denied'
import { AboutPanel } from './about-panel'
import { FORM } from './form'
import { Simulator } from './simulator'

export const metadata: Metadata = { title: 'Policy simulator' }

/** Asks the engine what policies would decide: console.md, 11.5. Opens prefilled for a decision or a principal. */
export default async function SimulatorPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/simulator')
  const { decision, policies, principal } = await searchParams
  const groups = await subjectGroups()
  const empty = emptyDraft(session, groups, one(principal))
  const opened = await fromDecision(one(decision), one(policies) === 'recorded', empty)
  return (
    <>
      <PageHead
        title="Policy simulator"
        sub="Asks the engine that judges every request here. Nothing is done."
        actions={
          <>
            <ButtonLink href="#import">Import scenario</ButtonLink>
            <Button type="submit" form={FORM} name="intent" value="export" icon="download">
              Export scenario
            </Button>
          </>
        }
      />
      {opened?.notice}
      <Simulator
        // Another address is another scenario.
        key={JSON.stringify([decision, policies, principal])}
        initial={opened?.draft ?? empty}
        groups={groups}
        services={searchableServices()}
        remedies={await remedies()}
      />
      <AboutPanel />
    </>
  )
}

/** A scenario about the reader, or about whom the address names, signed in as the reader is. */
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
          <Notice tone="warning" title="The decision could not be opened">
            <p>{answer.error.message}</p>
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
          title="This scenario comes from a decision"
          actions={
            <>
              <ButtonLink variant="tinted" className="text-inherit" href={`/decisions/${id}`}>
                Show the decision
              </ButtonLink>
              {isToday && recorded && (
                <ButtonLink href={`${address}&policies=recorded`}>Use the policies of then</ButtonLink>
              )}
              {!isToday && today && <ButtonLink href={address}>Use the policies of today</ButtonLink>}
            </>
          }
        >
          <p>
            <code>{answer.output.Action}</code> was decided on <Time at={answer.output.At.getTime()} format="seconds" />
            .{' '}
            {isToday
              ? 'It is put before the policies that the user has today.'
              : 'It is put before the policies that were in force then.'}
          </p>
        </Notice>
      </NoticeList>
    ),
  }
}
