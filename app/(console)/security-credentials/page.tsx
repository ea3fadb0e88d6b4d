import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Arn } from '@/components/ui/arn'
import { PanelSkeleton } from '@/components/ui/panel'
import { TabsNav } from '@/components/ui/tabs-nav'
import type { SignedIn } from '@/lib/auth/session'
import { one, type Query } from '@/lib/console/query'
import { scriptsMark } from '@/lib/console/scripts'
import { demandSession } from '@/lib/console/session'
import { AccessKeys } from './panels/access-keys'
import { Account } from './panels/account'
import { ConsoleSignIn } from './panels/console-sign-in'
import { ServiceCredentials, SigningCertificates } from './panels/later'
import { MfaDevices } from './panels/mfa-devices'
import { NoticeWithTrace, SessionNotice } from './panels/notice'
import { Results } from './results'
import { ScriptsMark } from './scripts-mark'
import { Streamed } from './streamed'

export const metadata: Metadata = { title: 'Security credentials' }

const TABS = [
  { href: '/security-credentials', label: 'IAM credentials' },
  { href: '/security-credentials?tab=service', label: 'Service credentials' },
] as const

/** One's own credentials. Every panel asks the policies for itself, and none waits for another to be shown. */
export default async function SecurityCredentialsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials')
  const isService = one((await searchParams).tab) === 'service'
  return (
    <Results>
      <ScriptsMark cookie={scriptsMark()} />
      {!session.mfa && !isService && (
        <Streamed fallback={<SessionNotice session={session} />}>
          <NoticeWithTrace session={session} />
        </Streamed>
      )}
      {!session.mfa && isService && <SessionNotice session={session} />}
      <PageHead title="Security credentials" sub={<Arn value={session.caller.arn} copy="Copy user ARN" />} />
      <TabsNav label="Credential groups" tabs={TABS} current={TABS[isService ? 1 : 0].href} />
      {isService ? <ServiceCredentials /> : <IamCredentials session={session} />}
    </Results>
  )
}

function IamCredentials({ session }: { session: SignedIn }) {
  return (
    <>
      <Streamed fallback={<PanelSkeleton name="account-details" title="Account details" rows={6} />}>
        <Account session={session} />
      </Streamed>
      <Streamed fallback={<PanelSkeleton name="console-sign-in" title="Console sign-in" rows={5} />}>
        <ConsoleSignIn session={session} />
      </Streamed>
      <Streamed fallback={<PanelSkeleton name="mfa-devices" title="MFA devices" rows={4} />}>
        <MfaDevices session={session} />
      </Streamed>
      <Streamed fallback={<PanelSkeleton name="access-keys" title="Access keys" rows={4} />}>
        <AccessKeys session={session} />
      </Streamed>
      <SigningCertificates />
    </>
  )
}
