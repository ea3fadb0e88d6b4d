import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Prose } from '@/components/ui/prose'
import { displayName } from '@/lib/auth/principal'
import { foresee } from '@/lib/console/ask'
import { attentionOf } from '@/lib/console/attention'
import { demandSession } from '@/lib/console/session'
import { GetCredentialReport } from '@/lib/operations/iam/credential-report/get-credential-report'
import { homeTexts } from '@/lib/texts/home'
import { AttentionPanel } from './_home/attention-panel'
import { NextSteps } from './_home/next-steps'
import { Places } from './_home/places'
import { PolicyAnswers } from './_home/policy-answers'
import { Refusals } from './_home/refusals'
import { ThisSession } from './_home/this-session'

export const metadata: Metadata = { title: homeTexts.title }

/** What to do next: in the account, for users who may read its credential report; about their MFA, for all others. */
export default async function HomePage() {
  const session = await demandSession('/')
  const { caller, account } = session
  const refused = await foresee({ report: { operation: GetCredentialReport, input: {} } })
  const attention = refused.report ? undefined : await attentionOf(caller)
  const now = session.now.getTime()
  // What a user can do about own MFA, a role cannot.
  const isRole = caller.principal.kind === 'role'
  return (
    <>
      <PageHead
        title={homeTexts.title}
        sub={
          <span>
            <Prose text={homeTexts.signedInAs(displayName(caller.principal), account.alias ?? account.id)} />
          </span>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {attention && <AttentionPanel attention={attention} session={session} />}
        {!attention && !isRole && <NextSteps session={session} />}
        <ThisSession session={session} />
      </div>
      <div className="mt-5 grid gap-5">
        {!attention && !isRole && <PolicyAnswers session={session} />}
        {attention?.refusals && <Refusals refusals={attention.refusals} now={now} />}
        <Places />
      </div>
    </>
  )
}
