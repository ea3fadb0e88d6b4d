import { verdicts } from '@/components/iam/verdict'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { INKS } from '@/components/ui/tones'

/** A verdict of the simulator as a sign, with its name for screen readers and for the mouse. `why` leads to its trace. */
export function Sign({ verdict, why }: { verdict: keyof ReturnType<typeof verdicts>; why?: string }) {
  const { icon, tone, title } = verdicts()[verdict]
  if (why !== undefined) {
    return (
      <Link href={why} title={title} className="inline-flex min-h-6 min-w-6 items-center">
        <Icon name={icon} size="small" className={INKS[tone]} />
        <span className="sr-only">{title}</span>
      </Link>
    )
  }
  return (
    <span title={title}>
      <Icon name={icon} size="small" className={INKS[tone]} />
      <span className="sr-only">{title}</span>
    </span>
  )
}
