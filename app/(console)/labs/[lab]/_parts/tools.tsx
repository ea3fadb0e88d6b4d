import { LabEvents } from '@/components/console/lab-events'
import { LabPolicy } from '@/components/console/lab-policy'
import { toolsOfLab } from '@/lib/console/labs/lab-page'
import { signedIn } from '@/lib/console/session'
import type { Lab } from '@/lib/labs/lab'
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
      <LabPolicy person={person} policies={policies} />
      <LabEvents events={events} />
    </div>
  )
}
