import { PracticeCodes } from '@/components/iam/practice-codes'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import type { SignedIn } from '@/lib/auth/session'
import { practiceEntries } from '@/lib/console/practice'
import { labPageTexts } from '@/lib/texts/lab-pages'

/** The codes of whoever acts. Its clock is changed on the page of the practice authenticator. */
export async function LabAuthenticator({ session }: { session: SignedIn }) {
  const texts = labPageTexts.authenticator
  const entries = await practiceEntries()
  const clock = { serverNow: session.now.getTime(), frozen: session.account.clock.mode === 'fixed' }
  return (
    <Panel
      name="authenticator"
      title={texts.title}
      footer={entries.length > 0 && <Link href="/practice-authenticator">{texts.all}</Link>}
    >
      {entries.length === 0 && <p className="text-muted">{texts.empty}</p>}
      {entries.map((entry) => (
        <div key={entry.id}>
          <p className="text-caption text-muted">{entry.label}</p>
          <PracticeCodes entry={entry} clock={clock} />
        </div>
      ))}
    </Panel>
  )
}
