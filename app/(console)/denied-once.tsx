import { AccessDenied } from '@/components/iam/access-denied'
import { Link } from '@/components/ui/link'
import { Prose } from '@/components/ui/prose'
import { Trouble } from '@/components/ui/trouble'
import type { Answer } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorRefusal, ErrorView } from '@/lib/console/error-view'
import { isSameDenial } from '@/lib/console/same-denial'
import { deniedAgainTexts as texts } from '@/lib/texts/access-denied'
import { commonTexts } from '@/lib/texts/common'
import { Denied } from './denied'

/** A question that a panel asks. Asked again on the same page, it costs nothing. */
export type Asked = () => Promise<Answer<unknown>>

/**
 * Shown in place of a result that was refused or failed. `above` are the questions of the panels above: what already
 * denied one of them is explained there, and here in one line. `hasNotice`: the page's notice leads to MFA already.
 */
export async function DeniedOnce({
  panel,
  error,
  above = [],
  hasNotice = false,
  retryHref,
}: {
  panel: string
  error: ErrorView
  above?: readonly Asked[]
  hasNotice?: boolean
  retryHref?: string
}) {
  const { refusal } = error
  if (!refusal) return <Denied panel={panel} error={error} retryHref={retryHref} />
  const answers = await Promise.all(above.map((ask) => ask()))
  if (answers.some((answer) => !answer.ok && isSameDenial(answer.error.refusal, refusal))) {
    return <DeniedAgain panel={panel} refusal={refusal} />
  }
  if (!hasNotice) return <Denied panel={panel} error={error} />
  return <AccessDenied panel={panel} refusal={deniedView(refusal)} />
}

function DeniedAgain({ panel, refusal }: { panel: string; refusal: ErrorRefusal }) {
  const { statement, kind } = deniedView(refusal)
  const isExplicit = refusal.kind === 'explicitDeny'
  return (
    <Trouble
      role="group"
      aria-label={texts.spoken(panel)}
      icon={isExplicit ? 'deny' : 'implicit'}
      tone={isExplicit ? 'danger' : 'warning'}
      title={texts.title}
      data-kind={kind}
      data-decision-id={refusal.decisionId}
    >
      <p>
        <Prose text={isExplicit ? texts.explicit(refusal.action, statement?.sid) : texts.implicit(refusal.action)} />{' '}
        <Link href={`/decisions/${refusal.decisionId}`}>{commonTexts.why}</Link>
      </p>
    </Trouble>
  )
}
