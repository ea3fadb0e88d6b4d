import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { ask } from '@/lib/console/ask'
import { demandSession } from '@/lib/console/session'
import { ListOwnSessions } from '@/lib/operations/postern/sessions/list-own-sessions'
import { commonTexts } from '@/lib/texts/common'
import { sessionTexts } from '@/lib/texts/sessions'
import { DeniedPanel } from '../denied'
import { LastResult } from '../last-result'
import { endSessions } from './actions'
import { SessionsTable } from './sessions-table'

export const generateMetadata = (): Metadata => ({ title: sessionTexts.title })

/** Where the user is signed in, with buttons to sign out there. Differs from AWS: there is no such page. */
export default async function SessionsPage() {
  const session = await demandSession('/sessions')
  const answer = await ask(ListOwnSessions, {})
  return (
    <>
      <PageHead title={sessionTexts.title} sub={sessionTexts.lead} />
      <LastResult page="/sessions" />
      {answer.ok ? (
        <Panel
          name="sessions"
          title={sessionTexts.panel}
          count={answer.output.Sessions.length}
          flush
          actions={<SignOutButtons hasOthers={answer.output.Sessions.length > 1} />}
          footer={sessionTexts.warning}
        >
          <SessionsTable sessions={answer.output.Sessions} now={session.now.getTime()} />
        </Panel>
      ) : (
        <DeniedPanel name="sessions" title={sessionTexts.panel} error={answer.error} retryHref="/sessions" />
      )}
    </>
  )
}

function SignOutButtons({ hasOthers }: { hasOthers: boolean }) {
  return (
    <>
      {hasOthers && (
        <TargetButton to={{ action: endSessions }} size="small" pending={commonTexts.signingOut}>
          {sessionTexts.signOutOthers}
        </TargetButton>
      )}
      <TargetButton
        to={{ action: endSessions, fields: { everywhere: 'yes' } }}
        size="small"
        pending={commonTexts.signingOut}
      >
        {sessionTexts.signOutEverywhere}
      </TargetButton>
    </>
  )
}
