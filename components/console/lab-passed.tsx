import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { labPageTexts } from '@/lib/texts/lab-pages'
import { decisionWord } from './lab-decision'
import type { PassedView } from './lab-views'

/** What a lab that is passed has taught: the lesson, the decision behind it, traps with their reason, and the next lab. */
export function LabPassed({
  verdict,
  passed: { learnt, at, traps, decisive, next },
}: {
  verdict: 'passed' | 'warning'
  passed: PassedView
}) {
  const texts = labPageTexts.passed
  return (
    <Notice
      tone={verdict === 'passed' ? 'success' : 'warning'}
      title={
        <>
          {verdict === 'passed' ? texts.title : texts.warningTitle}
          {at !== undefined && (
            <>
              {', '}
              <Time at={at} format="datetime" />
            </>
          )}
        </>
      }
    >
      {traps.map((reason) => (
        <p key={reason} className="mt-1">
          {reason}
        </p>
      ))}
      <p className="mt-1 text-form text-ink">{learnt}</p>
      {decisive && (
        <p className="mt-2 wrap-anywhere">
          {texts.decision}: <code>{decisive.action}</code>, {decisionWord(decisive.outcome)}
          {decisive.deciding && (
            <>
              {', '}
              {texts.statement}
              <code>{decisive.deciding.sid ?? '–'}</code>
              {texts.of}
              <code>{decisive.deciding.policy}</code>
            </>
          )}
          .
        </p>
      )}
      <ButtonRow className="mt-3">
        {next && (
          <ButtonLink href={next.href} variant="primary" size="small">
            {texts.next(next.title)}
          </ButtonLink>
        )}
        {decisive?.id !== undefined && (
          <ButtonLink href={`/decisions/${decisive.id}`} size="small">
            {texts.why}
          </ButtonLink>
        )}
        <ButtonLink href="/labs" size="small">
          {texts.all}
        </ButtonLink>
      </ButtonRow>
    </Notice>
  )
}
