import { Prose } from '@/components/ui/prose'
import { commonTexts } from '@/lib/texts/common'
import { simulatorTexts } from '@/lib/texts/simulator'
import { ABOUT } from './form'
import { PageDialog } from './page-dialog'

const texts = simulatorTexts.about

/** What people who know the simulator of AWS should know of this one. */
export function AboutDialog() {
  return (
    <PageDialog name={ABOUT} title={texts.title} closeText={commonTexts.close}>
      <ul className="grid gap-3 text-muted [&_code]:text-ink [&_strong]:text-ink">
        {texts.points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>
            <Prose text={point} />
          </li>
        ))}
      </ul>
    </PageDialog>
  )
}
