import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { Time } from '@/components/ui/time'
import { displayName } from '@/lib/auth/principal'
import type { SignedIn } from '@/lib/auth/session'
import { deviceName } from '@/lib/console/devices'
import { demandSession } from '@/lib/console/session'
import { NextSteps } from './_home/next-steps'
import { Places } from './_home/places'
import { PolicyAnswers } from './_home/policy-answers'

export const metadata: Metadata = { title: 'Home' }

/** Who I am, whether this session has MFA, what follows from it, and what to do next. */
export default async function HomePage() {
  const session = await demandSession('/')
  return (
    <>
      <PageHead title="Home" sub={<SignedInAs session={session} />} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <NextSteps session={session} />
        <ThisSession session={session} />
      </div>
      <div className="mt-5 grid gap-5">
        <PolicyAnswers session={session} />
        <Places />
      </div>
    </>
  )
}

function SignedInAs({ session: { caller, account } }: { session: SignedIn }) {
  return (
    <span>
      Signed in as <strong>{displayName(caller.principal)}</strong> in account{' '}
      <strong>{account.alias ?? account.id}</strong>
    </span>
  )
}

function ThisSession({ session }: { session: SignedIn }) {
  const { mfa, issuedAt, expiresAt } = session
  const now = session.now.getTime()
  return (
    <Panel name="session" title="This session">
      <DescriptionList
        columns={2}
        items={[
          {
            term: 'MFA in this session',
            value: mfa ? (
              <Badge tone="success" icon="shield-check">
                Yes
              </Badge>
            ) : (
              <Badge tone="warning" icon="shield">
                No
              </Badge>
            ),
          },
          { term: 'Device used', value: mfa ? deviceName(mfa.serialNumber) : 'None' },
          { term: 'Signed in', value: <Time at={issuedAt.getTime()} now={now} /> },
          { term: 'Ends', value: <Time at={expiresAt.getTime()} now={now} /> },
          {
            term: 'What policies see',
            value: (
              <code>
                aws:MultiFactorAuthPresent = <strong>{mfa ? 'true' : 'false'}</strong>
              </code>
            ),
            full: true,
          },
        ]}
      />
    </Panel>
  )
}
