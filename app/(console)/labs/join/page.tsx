import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { ownPlace } from '@/lib/console/labs/joining'
import { demandLabPages } from '@/lib/console/labs/seat'
import { classTexts } from '@/lib/texts/classes'
import { JoinForm } from './join-form'

export const generateMetadata = (): Metadata => ({ title: classTexts.join.title })

/** Where a learner joins a class by its code. Training only. Differs from AWS: there is no such page. */
export default async function JoinClassPage() {
  demandLabPages()
  const texts = classTexts.join
  const { ofClass, hasLabs } = await ownPlace()
  return (
    <>
      <PageHead title={texts.title} sub={texts.lead} />
      <div className="max-w-182">
        {ofClass === undefined ? (
          <JoinForm leaves={hasLabs} />
        ) : (
          <Panel name="join" title={texts.title} state="empty">
            <PanelEmpty action={<ButtonLink href="/labs">{texts.goOn}</ButtonLink>}>
              {texts.already(ofClass)}
            </PanelEmpty>
          </Panel>
        )}
      </div>
    </>
  )
}
