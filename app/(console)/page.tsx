import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { PanelSkeleton } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { displayName } from '@/lib/auth/principal'
import type { SignedIn } from '@/lib/auth/session'
import { foresee, pageMoment } from '@/lib/console/ask'
import { presentReport } from '@/lib/console/credential-report'
import { recentRefusals } from '@/lib/console/recent-refusals'
import { scriptsMark } from '@/lib/console/scripts'
import { demandSession } from '@/lib/console/session'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { GetCredentialReport } from '@/lib/operations/iam/credential-report/get-credential-report'
import { dashboardTexts } from '@/lib/texts/dashboard'
import { homeTexts } from '@/lib/texts/home'
import { NextSteps } from './_home/next-steps'
import { OwnMfa } from './_home/own-mfa'
import { Places } from './_home/places'
import { PolicyAnswers } from './_home/policy-answers'
import { Refusals } from './_home/refusals'
import { ThisSession } from './_home/this-session'
import { CoveragePanel } from './dashboard/coverage-panel'
import { RecommendationsPanel } from './dashboard/recommendations-panel'
import { ScriptsMark } from './scripts-mark'
import { Streamed } from './streamed'

export const generateMetadata = (): Metadata => ({ title: homeTexts.title })

/** What to do next: in the account, for users who may read its credential report; about their MFA, for all others. */
export default async function HomePage() {
  const session = await demandSession('/')
  const { caller, account } = session
  const refused = await foresee({
    report: { operation: GetCredentialReport, input: {} },
    newReport: { operation: GenerateCredentialReport, input: {} },
  })
  // Whoever may read a report and make none sees one that there is.
  const hasReport = !refused.newReport || (!refused.report && (await presentReport(caller, pageMoment())).ok)
  const isForAccount = !refused.report && hasReport
  const refusals = isForAccount ? await recentRefusals(caller) : undefined
  // What a user can do about own MFA, a role cannot.
  const isRole = caller.principal.kind === 'role'
  return (
    <>
      <ScriptsMark cookie={scriptsMark()} />
      <PageHead
        title={homeTexts.title}
        sub={
          <span>
            <Prose text={homeTexts.signedInAs(displayName(caller.principal), account.alias ?? account.id)} />
          </span>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {isForAccount && <OfAccount session={session} />}
        {!isForAccount && !isRole && <NextSteps session={session} />}
        <ThisSession session={session} />
      </div>
      <div className="mt-5 grid gap-5">
        {!isForAccount && !isRole && <PolicyAnswers session={session} />}
        {refusals && <Refusals refusals={refusals} now={session.now.getTime()} />}
        <Places />
      </div>
    </>
  )
}

/** The first two panels of the dashboard. They read much, so where scripts run they come when they are ready. */
function OfAccount({ session }: { session: SignedIn }) {
  const { kind } = session.caller.principal
  // That the root user has no device is a recommendation already.
  const isTold = kind === 'role' || (kind === 'root' && session.devices.length === 0)
  const own = session.mfa || isTold ? undefined : <OwnMfa session={session} />
  return (
    <div className="grid min-w-0 gap-5">
      <Streamed
        fallback={<PanelSkeleton name="recommendations" title={dashboardTexts.recommendations.title} rows={8} />}
      >
        <RecommendationsPanel session={session} own={own} />
      </Streamed>
      <Streamed fallback={<PanelSkeleton name="mfa-coverage" title={dashboardTexts.coverage.title} rows={6} />}>
        <CoveragePanel />
      </Streamed>
    </div>
  )
}
