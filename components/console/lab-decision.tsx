import { Mark } from '@/components/ui/badge'
import type { IconName } from '@/components/ui/icon-drawings'
import type { Tone } from '@/components/ui/tones'
import { labPageTexts } from '@/lib/texts/lab-pages'

const LOOKS: Readonly<Record<string, { icon: IconName; tone: Tone }>> = {
  allow: { icon: 'check', tone: 'success' },
  explicitDeny: { icon: 'deny', tone: 'danger' },
  implicitDeny: { icon: 'implicit', tone: 'warning' },
  serviceRule: { icon: 'info', tone: 'info' },
}

/** A decision of the trail in a word. */
export function decisionWord(decision: string): string {
  const words: Readonly<Record<string, string>> = labPageTexts.events.decisions
  return words[decision] ?? decision
}

/** How a call ended: by its decision; one without a decision, such as a sign-in, by its success. */
export function LabDecision({ decision, error }: { decision: string | undefined; error: string | null }) {
  const texts = labPageTexts.events
  if (decision === undefined || (decision === 'allow' && error !== null)) {
    return error === null ? (
      texts.succeeded
    ) : (
      <span className="wrap-anywhere">{error === 'Failure' ? texts.failed : error}</span>
    )
  }
  const look = LOOKS[decision]
  if (!look) return decision
  return (
    <Mark icon={look.icon} tone={look.tone}>
      {decisionWord(decision)}
    </Mark>
  )
}
