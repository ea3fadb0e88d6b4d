import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { demandSession } from '@/lib/console/session'
import { commonTexts } from '@/lib/texts/common'
import { inventoryTexts } from '@/lib/texts/mfa-devices'
import { tokenImportTexts as texts } from '@/lib/texts/token-import'
import { remedies } from '../../denied'
import { ImportForm } from './import-form'

export const generateMetadata = (): Metadata => ({ title: texts.title })

const trail = () => [{ label: inventoryTexts.title, href: '/mfa-devices' }]

/** Brings the tokens of a vendor's file into the inventory. Differs from AWS: there the vendor hands over the seeds. */
export default async function ImportTokensPage() {
  await demandSession('/mfa-devices/import')
  return (
    <>
      <Breadcrumb trail={trail()} current={texts.title} />
      <PageHead title={texts.title} sub={texts.lead} />
      <div className="max-w-182">
        <ImportForm
          remedies={await remedies()}
          cancel={
            <ButtonLink href="/mfa-devices" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          }
        />
      </div>
    </>
  )
}
