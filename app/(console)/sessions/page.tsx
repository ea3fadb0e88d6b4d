import type { Metadata } from 'next'
import { Messages } from '@/components/console/messages'
import { PageHead } from '@/components/console/page-head'
import { Flash } from '@/components/ui/flash'
import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { ask } from '@/lib/console/ask'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { ListOwnSessions } from '@/lib/operations/postern/sessions/list-own-sessions'
import { DeniedPanel } from '../denied'
import { endSessions } from './actions'
import { SessionsTable } from './sessions-table'

export const metadata: Metadata = { title: 'Your sessions' }

/** Where one is signed in oneself, and the way to end that. Differs from AWS: there is no such page. */
export default async function SessionsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/sessions')
  const query = await searchParams
  const answer = await ask(ListOwnSessions, {})
  return (
    <>
      <PageHead title="Your sessions" sub="The browsers in which you are signed in to this console." />
      <Messages>
        <Message
          ended={one(query.ended)}
          isGone={one(query.gone) !== undefined}
          hasFailed={one(query.failed) !== undefined}
        />
      </Messages>
      {answer.ok ? (
        <Panel
          name="sessions"
          title="Sessions"
          count={answer.output.Sessions.length}
          flush
          actions={
            <>
              {answer.output.Sessions.length > 1 && (
                <TargetButton to={{ action: endSessions }} size="small" pending="Signing out">
                  Sign out all others
                </TargetButton>
              )}
              <TargetButton
                to={{ action: endSessions, fields: { everywhere: 'yes' } }}
                size="small"
                pending="Signing out"
              >
                Sign out everywhere
              </TargetButton>
            </>
          }
          footer="If you do not recognise a session, sign it out and change your password. Access keys and temporary credentials are not sessions and keep working."
        >
          <SessionsTable sessions={answer.output.Sessions} now={session.now.getTime()} />
        </Panel>
      ) : (
        <DeniedPanel name="sessions" title="Sessions" error={answer.error} retryHref="/sessions" />
      )}
    </>
  )
}

function Message({ ended, isGone, hasFailed }: { ended: string | undefined; isGone: boolean; hasFailed: boolean }) {
  if (ended === 'one') return <Flash tone="success" title="The session was signed out" />
  if (ended === 'others') return <Flash tone="success" title="All your other sessions were signed out" />
  if (isGone) return <Flash tone="info" title="That session had ended already" />
  return hasFailed ? <Flash tone="danger" title="The session could not be signed out" /> : null
}
