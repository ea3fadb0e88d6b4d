import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { PracticeEntry } from '@/components/iam/practice-entry'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { demandPractice, practiceEntries, practiceTokens } from '@/lib/console/practice'
import { demandSession } from '@/lib/console/session'
import { practiceTexts as texts } from '@/lib/texts/practice'
import { LastResult } from '../last-result'
import { loseEntry, setClock } from './actions'
import { AddEntry } from './add-entry'
import { Tokens } from './tokens'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** An authenticator app, and hardware tokens, for people without a phone or a token at hand. Training only. Differs from AWS: there is no such page. */
export default async function PracticeAuthenticatorPage() {
  demandPractice()
  const session = await demandSession('/practice-authenticator')
  const entries = await practiceEntries()
  const clock = { serverNow: session.now.getTime(), frozen: session.account.clock.mode === 'fixed' }
  return (
    <>
      <PageHead title={texts.title} sub={texts.lead} />
      <LastResult page="/practice-authenticator" />
      {entries.length === 0 ? (
        <Panel name="entries" title={texts.panel} state="empty">
          <PanelEmpty action={<ButtonLink href="/security-credentials/mfa/assign">{texts.assign}</ButtonLink>}>
            {texts.empty}
          </PanelEmpty>
        </Panel>
      ) : (
        <Panel name="entries" title={texts.panel} count={entries.length} flush>
          <ul className="divide-y divide-hairline">
            {entries.map((entry) => (
              <PracticeEntry key={entry.id} entry={entry} clock={clock} setClock={setClock} lose={loseEntry} />
            ))}
          </ul>
        </Panel>
      )}
      <Tokens {...(await practiceTokens())} />
      <AddEntry />
    </>
  )
}
