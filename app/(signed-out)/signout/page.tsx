import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { AuthCard } from '@/components/console/signed-out-shell'
import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { displayName } from '@/lib/auth/principal'
import type { SignedIn } from '@/lib/auth/session'
import type { Remembered } from '@/lib/console/cookie-changes'
import { remembered } from '@/lib/console/cookies'
import { ownSession } from '@/lib/console/session'
import { commonTexts } from '@/lib/texts/common'
import { signOutTexts } from '@/lib/texts/sign-out'
import { signOut } from '../../(console)/frame-actions'

export async function generateMetadata() {
  return { title: (await ownSession()) ? signOutTexts.title : signOutTexts.done }
}

/** Says that the session is over. An address alone must not end one, so here a living session is still alive. */
export default async function SignOutPage() {
  const session = await ownSession()
  return session ? <StillSignedIn session={session} /> : <SignedOut known={await remembered()} />
}

function SignedOut({ known }: { known: Remembered | undefined }) {
  return (
    <AuthCard
      solo
      title={signOutTexts.done}
      lead={signOutTexts.doneText}
      foot={<Link href="/sign-in?different=1">{signOutTexts.differentAccount}</Link>}
    >
      <FocusOnNavigation target="auth-title" />
      <ButtonRow className="mt-5">
        <ButtonLink variant="primary" href={known ? `/sign-in/${encodeURIComponent(known.account)}` : '/sign-in'}>
          {known ? signOutTexts.signInTo(known.account) : signOutTexts.signIn}
        </ButtonLink>
      </ButtonRow>
    </AuthCard>
  )
}

function StillSignedIn({ session }: { session: SignedIn }) {
  const account = session.account.alias ?? session.account.id
  return (
    <AuthCard
      solo
      title={signOutTexts.title}
      lead={signOutTexts.signedInAs(displayName(session.caller.principal), account)}
    >
      <FocusOnNavigation target="auth-title" />
      <form action={signOut}>
        <ButtonRow className="mt-5">
          <SubmitButton pending={commonTexts.signingOut}>{commonTexts.signOut}</SubmitButton>
          <ButtonLink href="/">{signOutTexts.toConsole}</ButtonLink>
        </ButtonRow>
      </form>
    </AuthCard>
  )
}
