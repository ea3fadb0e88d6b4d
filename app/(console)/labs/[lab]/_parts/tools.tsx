import { LabEvents } from '@/components/console/lab-events'
import { LabPolicy } from '@/components/console/lab-policy'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { toolsOfLab } from '@/lib/console/labs/lab-page'
import { labHref } from '@/lib/console/labs/lab-words'
import { signedIn } from '@/lib/console/session'
import type { Lab } from '@/lib/labs/lab'
import { apiConsoleTexts } from '@/lib/texts/api-console'
import { labPageTexts } from '@/lib/texts/lab-pages'
import { LabAuthenticator } from './authenticator'
import { LabClock } from './clock'
import { WhoActs } from './who-acts'

/** The tools of a lab: who acts, its clock, codes, the API console, the policy at work, and what has happened. */
export async function Tools({
  lab,
  account,
  hasApiConsole,
}: {
  lab: Lab
  account: string
  /** The API console is on the same page, and needs no way to its own. */
  hasApiConsole: boolean
}) {
  const session = await signedIn()
  const isInside = session?.account.id === account
  const [person = ''] = lab.people
  const { policies, events } = await toolsOfLab(account, lab, person)
  return (
    <div className="grid min-w-0 grid-cols-1 gap-5">
      <WhoActs lab={lab} session={isInside ? session : undefined} />
      {isInside && <LabAuthenticator session={session} />}
      <LabClock lab={lab.id} account={account} />
      {!hasApiConsole && (
        <Panel name="api-console-link" title={apiConsoleTexts.title}>
          <p className="text-muted">{apiConsoleTexts.lead}</p>
          <p className="mt-2">
            <Link href={`${labHref(lab.id)}/console`}>{labPageTexts.steps.places['#api-console']}</Link>
          </p>
        </Panel>
      )}
      <LabPolicy person={person} policies={policies} />
      <LabEvents events={events} />
    </div>
  )
}
