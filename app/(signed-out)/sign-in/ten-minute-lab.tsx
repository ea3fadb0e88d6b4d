import { Link } from '@/components/ui/link'
import { TargetButton } from '@/components/ui/target-button'
import { labSignInTexts as texts } from '@/lib/texts/lab-sign-in'
import { start } from '../../(console)/labs/actions'

/** The way into the first lab, for whoever comes to a training environment for the first time. */
export function TenMinuteLab() {
  return (
    <section aria-labelledby="ten-minutes">
      <h2 id="ten-minutes">{texts.title}</h2>
      <p className="mt-1 mb-3 text-muted">{texts.text}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <TargetButton to={{ action: start, fields: { lab: 'lab-01' } }} pending={texts.starting}>
          {texts.start}
        </TargetButton>
        <Link href="/labs">{texts.all}</Link>
      </div>
    </section>
  )
}
