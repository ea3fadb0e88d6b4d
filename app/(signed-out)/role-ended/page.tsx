import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { AuthCard } from '@/components/console/signed-out-shell'
import { ButtonRow } from '@/components/ui/button-row'
import { SubmitButton } from '@/components/ui/submit-button'
import { displayName } from '@/lib/auth/principal'
import { ownSession, signedIn } from '@/lib/console/session'
import { switchRoleTexts as texts } from '@/lib/texts/switch-role'
import { leaveRole } from '../../(console)/switch-role/leave'

export const generateMetadata = (): Metadata => ({ title: texts.ended })

/**
 * Says that the credentials of the role have ended. Nobody goes on with other permissions without knowing, so the user
 * decides to.
 */
export default async function RoleEndedPage() {
  const own = await ownSession()
  if (!own) redirect('/sign-in')
  if (await signedIn()) redirect('/')
  const user = displayName(own.caller.principal)
  return (
    <AuthCard solo title={texts.ended} lead={texts.endedText(user)}>
      <FocusOnNavigation target="auth-title" />
      <form action={leaveRole}>
        <ButtonRow className="mt-5">
          <SubmitButton>{texts.continueAs(user)}</SubmitButton>
        </ButtonRow>
      </form>
    </AuthCard>
  )
}
