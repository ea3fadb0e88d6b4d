import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { demandSession } from '@/lib/console/session'
import { dashboardTexts as texts } from '@/lib/texts/dashboard'
import { WithAside } from '../_holders/with-aside'
import { AccountPanel } from './account-panel'
import { CoveragePanel } from './coverage-panel'
import { HealthPanel } from './health-panel'
import { QuotasPanel } from './quotas-panel'
import { RecommendationsPanel } from './recommendations-panel'
import { RefusalsPanel } from './refusals-panel'

const PAGE = '/dashboard'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** What to act on in the account, and how full and how sound it is. Each panel has its own calls, and is refused by itself. */
export default async function DashboardPage() {
  const session = await demandSession(PAGE)
  return (
    <>
      <PageHead title={texts.title} actions={<ButtonLink href={PAGE}>{texts.refresh}</ButtonLink>} />
      <WithAside
        aside={
          <>
            <AccountPanel id={session.account.id} />
            <QuotasPanel />
            <HealthPanel />
            <RefusalsPanel />
          </>
        }
      >
        <RecommendationsPanel session={session} />
        <CoveragePanel />
      </WithAside>
    </>
  )
}
