import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { FollowTour } from '@/components/console/tour-notes'
import { Panel } from '@/components/ui/panel'
import { demandLabPages } from '@/lib/console/labs/seat'
import { shownTour, tourState } from '@/lib/console/labs/tour'
import { tourInAddress } from '@/lib/console/labs/tour-words'
import { tourTexts as texts } from '@/lib/texts/tours'

type Props = { params: Promise<{ tour: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${texts.notes}: ${tourInAddress((await params).tour)?.texts.title ?? ''}` }
}

/** What the presenter of a tour says at the step that the other window shows. */
export default async function NotesPage({ params }: Props) {
  demandLabPages()
  const { tour, texts: words } = tourInAddress((await params).tour) ?? notFound()
  const shown = await shownTour()
  const state = shown?.tour === tour ? await tourState(shown) : undefined
  const note = words.steps[tour.steps[(state?.number ?? 0) - 1]?.id ?? '']
  if (!state || !note) {
    return (
      <>
        <PageHead title={texts.notes} />
        <p>{texts.note.off}</p>
      </>
    )
  }
  const { say, see, expect, after } = note
  return (
    <>
      <PageHead title={note.title} sub={<FollowTour state={state} />} />
      <Panel name="tour-notes" title={texts.notes}>
        <dl className="measure grid gap-4 text-section">
          {(
            [
              [texts.note.say, say],
              [texts.note.see, see],
              [texts.note.expect, expect],
              [texts.note.after, after],
            ] as const
          ).map(([term, text]) => (
            <div key={term}>
              <dt className="text-caption text-muted">{term}</dt>
              <dd className="wrap-anywhere">{text}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </>
  )
}
