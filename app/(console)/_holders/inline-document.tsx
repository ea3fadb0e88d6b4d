import { Terminal } from '@/components/iam/terminal'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { pageMoment } from '@/lib/console/ask'
import { inlineDocument } from '@/lib/console/held-policies'
import { holderHref } from '@/lib/console/holder-address'
import type { NamedHolder } from '@/lib/console/holders'
import { demandSession } from '@/lib/console/session'
import { holderTexts } from '@/lib/texts/holders'
import { DeniedPanel } from '../denied'

const texts = holderTexts.document

/** The document of one inline policy, as it was written. */
export async function InlineDocument({ holder, policy }: { holder: NamedHolder; policy: string }) {
  const page = holderHref(holder, 'permissions')
  const { caller } = await demandSession(page)
  const answer = await inlineDocument(caller, holder, policy, pageMoment())
  if (!answer.ok) return <DeniedPanel name="document" title={texts.title(policy)} error={answer.error} />
  return (
    <Panel name="document" title={texts.title(policy)} footer={<Link href={page}>{texts.close}</Link>}>
      <Terminal text={answer.output} label={texts.copy} />
    </Panel>
  )
}
