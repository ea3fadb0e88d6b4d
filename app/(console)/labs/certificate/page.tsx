import type { Metadata } from 'next'
import { CertifiedLabs } from '@/components/console/certified-labs'
import { PageHead } from '@/components/console/page-head'
import { PrintButton } from '@/components/console/print-button'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { INPUT, LINE } from '@/components/ui/input'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { ownCertificate } from '@/lib/console/labs/certificate'
import { demandLabPages } from '@/lib/console/labs/seat'
import { certificateTexts as texts } from '@/lib/texts/certificate'
import { placeTexts } from '@/lib/texts/places'
import { PRODUCT } from '@/lib/values/product'

export function generateMetadata(): Metadata {
  return { title: texts.title }
}

/**
 * What this browser has passed, on one sheet. The name is typed into a field of no form, and printed where it stands: so it
 * is neither sent nor kept, with and without scripts. Differs from AWS: there is no such page.
 */
export default async function CertificatePage() {
  demandLabPages()
  const { labs, all, seat } = await ownCertificate()
  const decisions = labs.reduce((sum, lab) => sum + lab.decisions, 0)
  return (
    <>
      <div className="print:hidden">
        <Breadcrumb trail={[{ label: placeTexts.labs, href: '/labs' }]} current={texts.title} />
      </div>
      <PageHead
        title={`${PRODUCT} ${texts.title}`}
        sub={labs.length > 0 ? texts.passed(labs.length, all) : texts.lead}
        actions={labs.length > 0 && <PrintButton>{texts.print}</PrintButton>}
      />
      {labs.length === 0 ? (
        <Panel name="certificate" title={texts.labs} state="empty">
          <PanelEmpty action={<ButtonLink href="/labs">{texts.toLabs}</ButtonLink>}>{texts.nothing}</PanelEmpty>
        </Panel>
      ) : (
        <>
          <Panel name="certificate" title={texts.labs} count={labs.length} note={seat && texts.seat(seat)} flush>
            <div className="max-w-120 px-(--inset) py-4">
              <Field
                id="certified-name"
                label={<span className="print:hidden">{texts.name}</span>}
                hint={<span className="print:hidden">{texts.nameHint}</span>}
              >
                {(control) => (
                  <input
                    type="text"
                    autoComplete="name"
                    maxLength={80}
                    {...control}
                    className={`${INPUT} ${LINE} mt-2 block w-full text-form print:border-0 print:p-0 print:text-section print:font-semibold print:outline-none`}
                  />
                )}
              </Field>
              <p className="mt-3">{texts.says}</p>
            </div>
            <CertifiedLabs labs={labs} />
          </Panel>
          {decisions > 0 && (
            <Panel name="certificate-proof" title={texts.proof.title}>
              <p className="measure">{texts.proof.text(decisions)}</p>
              <p className="my-3">
                <code className="wrap-anywhere">{texts.proof.command}</code>
              </p>
              <a className={buttonClass({})} href="/labs/certificate/decisions" download>
                {texts.proof.download}
              </a>
              <p className="measure mt-3 text-caption text-muted">{texts.proof.limits}</p>
            </Panel>
          )}
        </>
      )}
    </>
  )
}
