import { LabEvents } from '@/components/console/lab-events'
import { LabPolicy } from '@/components/console/lab-policy'
import { Link } from '@/components/ui/link'
import { toolsOfLab } from '@/lib/console/labs/lab-page'
import { labHref } from '@/lib/console/labs/lab-words'
import { signedIn } from '@/lib/console/session'
import type { Lab } from '@/lib/labs/lab'
import { apiConsoleTexts } from '@/lib/texts/api-console'
import { LabAuthenticator } from './authenticator'
import { LabClock } from './clock'
import { WhoActs } from './who-acts'

/** The tools of a lab: who acts, its clock, codes, the API console, the policy at work, and what has happened. */
export async function Tools({ lab, account }: { lab: Lab; account: string }) {
  const session = await signedIn()
  const isInside = session?.account.id === account
  const [person = ''] = lab.people
  const { policies, events } = await toolsOfLab(account, lab, person)
  return (
    <div className="grid min-w-0 grid-cols-1 gap-5">
      <WhoActs lab={lab} session={isInside ? session : undefined} />
      {isInside && <LabAuthenticator session={session} />}
      <LabClock lab={lab.id} account={account} />
      <p>
        <Link href={`${labHref(lab.id)}/console`}>{apiConsoleTexts.title}</Link>
      </p>
      <LabPolicy person={person} policies={policies} />
      <LabEvents events={events} />
    </div>
  )
}
