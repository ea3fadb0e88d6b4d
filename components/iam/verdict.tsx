import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { Icon } from '@/components/ui/icon'
import { Prose } from '@/components/ui/prose'
import { GROUNDS, INKS } from '@/components/ui/tones'
import type { Sentence } from '@/lib/texts/sentence'
import { verdictTexts } from '@/lib/texts/verdicts'
import type { Verdict } from './trace-view'

/** How each verdict looks: a shape, a colour and words, so that no reader depends on one of them. */
export const verdicts = () =>
  ({
    allowed: { icon: 'check', tone: 'success', ...verdictTexts.allowed },
    'explicit-deny': { icon: 'deny', tone: 'danger', ...verdictTexts['explicit-deny'] },
    'implicit-deny': { icon: 'implicit', tone: 'warning', ...verdictTexts['implicit-deny'] },
    'service-rule': { icon: 'info', tone: 'info', ...verdictTexts['service-rule'] },
  }) as const

/** The verdict of a trace, and the reason in a sentence. */
export function VerdictBanner({
  verdict,
  summary,
  of,
  name = 'verdict',
}: {
  verdict: Verdict
  summary: Sentence
  /** Says which decision it is, on a page with several. Each then needs a different `name`. */
  of?: ReactNode
  name?: string
}) {
  const { icon, tone, title } = verdicts()[verdict]
  return (
    <section
      className={cx(
        'mb-5 grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-panel border py-5 ps-5 pe-6',
        'max-sm:gap-x-3 max-sm:p-4',
        GROUNDS[tone],
      )}
      data-verdict={verdict}
      aria-labelledby={name}
    >
      <Icon name={icon} size="large" className={INKS[tone]} />
      <div>
        <h2 className={cx('text-[1.25rem]/7 font-[640]', INKS[tone])} id={name}>
          {title}
        </h2>
        {of && <div className="text-caption text-muted mt-0.5 wrap-anywhere">{of}</div>}
        <p className="mt-1 max-w-[80ch] text-form text-pretty max-sm:-ms-10 [&_code]:text-[0.875rem] [&_code]:leading-[inherit]">
          <Prose text={summary} />
        </p>
      </div>
    </section>
  )
}
