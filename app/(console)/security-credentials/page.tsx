import type { Metadata } from 'next'
import { PanelSkeleton } from '@/components/ui/panel'
import type { SignedIn } from '@/lib/auth/session'
import { one, type Query } from '@/lib/console/query'
import { scriptsMark } from '@/lib/console/scripts'
import { demandSession, userBehind } from '@/lib/console/session'
import { accessKeyTexts } from '@/lib/texts/access-keys'
import { commonTexts } from '@/lib/texts/common'
import { credentialTexts } from '@/lib/texts/credentials'
import { ownDeviceTexts, ownPageTexts } from '@/lib/texts/own-page'
import { ScriptsMark } from '../scripts-mark'
import { Streamed } from '../streamed'
import { passwordPolicy, questionsOf } from './answers'
import { NoCredentials } from './no-credentials'
import { OwnHead } from './own-head'
import { AccessKeys } from './panels/access-keys'
import { Account } from './panels/account'
import { SigningCertificates } from './panels/certificates'
import { ConsoleSignIn } from './panels/console-sign-in'
import { MfaDevices } from './panels/mfa-devices'
import { NoticeAlone, NoticeWithTrace } from './panels/notice'
import { ServiceCredentials } from './panels/service-credentials'
import { Results } from './results'
import { ownSubject } from './whose'

export const generateMetadata = (): Metadata => ({ title: commonTexts.credentials })

/** The user's own credentials. Each panel makes its own calls, and none waits for another. */
export default async function SecurityCredentialsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/security-credentials')
  const user = userBehind(session)
  if (user) return <NoCredentials session={session} userName={user.name} />
  const isService = one((await searchParams).tab) === 'service'
  return (
    <Results>
      <ScriptsMark cookie={scriptsMark()} />
      {!session.mfa && !isService && (
        <Streamed fallback={<NoticeAlone session={session} />}>
          <NoticeWithTrace session={session} />
        </Streamed>
      )}
      {!session.mfa && isService && <NoticeAlone session={session} />}
      <OwnHead arn={session.caller.arn} isService={isService} />
      {isService ? (
        <ServiceCredentials session={session} subject={ownSubject(session)} above={[]} />
      ) : (
        <IamCredentials session={session} />
      )}
    </Results>
  )
}

function IamCredentials({ session }: { session: SignedIn }) {
  const subject = ownSubject(session)
  const { user, devices, accessKeys } = questionsOf(subject)
  return (
    <>
      <Streamed fallback={<PanelSkeleton name="account-details" title={ownPageTexts.account.title} rows={6} />}>
        <Account session={session} />
      </Streamed>
      <Streamed fallback={<PanelSkeleton name="console-sign-in" title={ownPageTexts.signIn.title} rows={5} />}>
        <ConsoleSignIn session={session} />
      </Streamed>
      <Streamed fallback={<PanelSkeleton name="mfa-devices" title={ownDeviceTexts.title} rows={4} />}>
        <MfaDevices session={session} subject={subject} above={[user, passwordPolicy]} />
      </Streamed>
      <Streamed fallback={<PanelSkeleton name="access-keys" title={accessKeyTexts.title} rows={4} />}>
        <AccessKeys session={session} subject={subject} above={[user, passwordPolicy, devices]} />
      </Streamed>
      <Streamed
        fallback={<PanelSkeleton name="signing-certificates" title={credentialTexts.certificate.title} rows={1} />}
      >
        <SigningCertificates session={session} subject={subject} above={[user, passwordPolicy, devices, accessKeys]} />
      </Streamed>
    </>
  )
}
