import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { demandTrainingPage } from '@/lib/console/account-import'
import { foresee } from '@/lib/console/ask'
import { demandSession } from '@/lib/console/session'
import { ImportAccount } from '@/lib/operations/postern/accounts/import-account'
import { accountImportTexts as texts } from '@/lib/texts/account-import'
import { policyTexts } from '@/lib/texts/policies'
import { remedies } from '../../denied'
import { ImportForm } from './import-form'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Makes an account from a description of another one. Training only. Differs from AWS: there is no such page. */
export default async function ImportAccountPage() {
  demandTrainingPage()
  await demandSession('/policies/import')
  const { make } = await foresee({ make: { operation: ImportAccount, input: { Files: [], Password: 'x' } } })
  return (
    <>
      <Breadcrumb trail={[{ label: policyTexts.title, href: '/policies' }]} current={texts.title} />
      <PageHead title={texts.title} sub={texts.lead} />
      <div className="max-w-182">
        <ImportForm refused={make} remedies={await remedies()} />
      </div>
    </>
  )
}
