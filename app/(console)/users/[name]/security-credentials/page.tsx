import type { Metadata } from 'next'
import type { SignedIn } from '@/lib/auth/session'
import { userHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { WithAside } from '../../../_holders/with-aside'
import { questionsOf } from '../../../security-credentials/answers'
import { AccessKeys } from '../../../security-credentials/panels/access-keys'
import { SigningCertificates } from '../../../security-credentials/panels/certificates'
import { MfaDevices } from '../../../security-credentials/panels/mfa-devices'
import { ServiceCredentials } from '../../../security-credentials/panels/service-credentials'
import { Results } from '../../../security-credentials/results'
import { userSubject } from '../../../security-credentials/whose'
import { profileAnswer } from '../answers'
import { LastRefusals } from '../refusals'
import { demandUser, tabTitle, UserFrame, type UserParams, userNameOf } from '../user-frame'
import { WhatMay } from '../what-may'
import { ConsoleSignIn } from './console-sign-in'

export const generateMetadata = (props: UserParams): Promise<Metadata> => tabTitle(props, 'security-credentials')

/** The credentials of a user as an administrator sees them: the panels of one's own page, about this user. */
export default async function UserCredentialsPage(props: UserParams) {
  const name = await userNameOf(props)
  const session = await demandSession(userHref(name, 'security-credentials'))
  await demandUser(name)
  return (
    <Results>
      <UserFrame name={name} tab="security-credentials" now={session.now.getTime()}>
        <WithAside
          isRoomy
          aside={
            <>
              <WhatMay name={name} />
              <LastRefusals name={name} now={session.now.getTime()} />
            </>
          }
        >
          <Credentials name={name} session={session} />
        </WithAside>
      </UserFrame>
    </Results>
  )
}

function Credentials({ name, session }: { name: string; session: SignedIn }) {
  const subject = userSubject(name)
  const { devices, accessKeys, certificates } = questionsOf(subject)
  const profile = () => profileAnswer(name)
  return (
    <>
      <ConsoleSignIn name={name} session={session} />
      <MfaDevices session={session} subject={subject} above={[profile]} />
      <AccessKeys session={session} subject={subject} above={[profile, devices]} />
      <SigningCertificates session={session} subject={subject} above={[profile, devices, accessKeys]} />
      <ServiceCredentials session={session} subject={subject} above={[profile, devices, accessKeys, certificates]} />
    </>
  )
}
