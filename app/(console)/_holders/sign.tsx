import { VERDICTS } from '@/components/iam/verdict'
import { Icon } from '@/components/ui/icon'
import { INKS } from '@/components/ui/tones'

/** A verdict of the simulator as a sign, with its name for screen readers and for the mouse. */
export function Sign({ verdict }: { verdict: keyof typeof VERDICTS }) {
  const { icon, tone, title } = VERDICTS[verdict]
  return (
    <span title={title}>
      <Icon name={icon} size="small" className={INKS[tone]} />
      <span className="sr-only">{title}</span>
    </span>
  )
}
