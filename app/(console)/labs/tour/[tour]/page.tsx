import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { shortName } from '@/lib/console/labs/lab-words'
import { demandLabPages } from '@/lib/console/labs/seat'
import { shownTour, tourState } from '@/lib/console/labs/tour'
import { minutesFrom, tourHref, tourInAddress } from '@/lib/console/labs/tour-words'
import { placeTexts } from '@/lib/texts/places'
import { tourTexts as texts } from '@/lib/texts/tours'
import { showStep } from '../actions'

type Props = { params: Promise<{ tour: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: tourInAddress((await params).tour)?.texts.title ?? placeTexts.labs }
}

/** A story for an audience: its steps, each with a press that shows it. Differs from AWS: there is no such page. */
export default async function TourPage({ params }: Props) {
  demandLabPages()
  const { tour, texts: words } = tourInAddress((await params).tour) ?? notFound()
  const shown = await shownTour()
  const here = shown?.tour === tour ? (await tourState(shown))?.number : undefined
  const show = (step: number) => ({ action: showStep, fields: { tour: tour.id, step: `${step}` } })
  return (
    <>
      <Breadcrumb trail={[{ label: placeTexts.labs, href: '/labs' }]} current={words.title} />
      <PageHead
        title={words.title}
        sub={texts.lead(tour.steps.length, minutesFrom(tour, 1))}
        actions={
          <>
            <ButtonLink href={`${tourHref(tour.id)}/notes`} target="postern-notes">
              {texts.notes}
            </ButtonLink>
            <TargetButton to={show(1)} variant="primary" pending={texts.starting}>
              {here ? texts.again : texts.start}
            </TargetButton>
          </>
        }
      />
      <Panel name="tour-steps" title={texts.steps} count={tour.steps.length} flush footer={texts.keys}>
        <ol className="divide-y divide-hairline">
          {tour.steps.map(({ id, lab }, at) => {
            const { title = '', say } = words.steps[id] ?? {}
            return (
              <li
                key={id}
                className="flex flex-wrap items-center gap-x-4 gap-y-2 px-(--inset) py-3"
                aria-current={here === at + 1 ? 'step' : undefined}
                data-tour-step={id}
              >
                <div className="min-w-0 flex-1 basis-64">
                  <p className="flex flex-wrap items-baseline gap-x-2 font-semibold">
                    {at + 1}. {title} <span className="font-normal text-muted">{shortName(lab)}</span>
                    {here === at + 1 && <Badge tone="info">{texts.here}</Badge>}
                  </p>
                  <p className="text-pretty text-muted">{say}</p>
                </div>
                <TargetButton to={show(at + 1)} size="small" pending={texts.starting} name={texts.showLabel(title)}>
                  {texts.show}
                </TargetButton>
              </li>
            )
          })}
        </ol>
      </Panel>
    </>
  )
}
