import type { Metadata } from 'next'
import { LabList } from '@/components/console/lab-list'
import { LabsAside } from '@/components/console/labs-aside'
import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { labList } from '@/lib/console/labs/lab-list'
import { demandLabPages, ownSeat } from '@/lib/console/labs/seat'
import { tourHref, tourIds, tourInAddress } from '@/lib/console/labs/tour-words'
import { certificateTexts } from '@/lib/texts/certificate'
import { classTexts } from '@/lib/texts/classes'
import { labListTexts } from '@/lib/texts/lab-pages'
import { placeTexts } from '@/lib/texts/places'
import { tourTexts } from '@/lib/texts/tours'
import { forget, start } from './actions'

export function generateMetadata(): Metadata {
  return { title: placeTexts.labs }
}

/** The labs, open to everybody in training. Differs from AWS: there is no such page. */
export default async function LabsPage() {
  demandLabPages()
  const seat = await ownSeat()
  const { lists, className, ...progress } = await labList(seat)
  return (
    <>
      <PageHead
        title={placeTexts.labs}
        sub={labListTexts.lead}
        actions={!seat?.classCode && <ButtonLink href="/labs/join">{classTexts.join.title}</ButtonLink>}
      />
      <div className="grid grid-cols-1 items-start gap-5 min-[74rem]:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {lists.map(({ list, cards }) => (
            <LabList key={list} list={list} className={className} labs={cards} start={start} />
          ))}
        </div>
        <div className="min-w-0">
          <LabsAside progress={progress} seat={seat?.number} forget={forget} />
          <Panel name="tours" title={tourTexts.list.title}>
            <p className="text-muted">{tourTexts.list.text}</p>
            <ul className="mt-2 grid gap-1">
              {tourIds().map((id) => (
                <li key={id}>
                  <Link href={tourHref(id)}>{tourInAddress(id)?.texts.title}</Link>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel name="certificate-link" title={certificateTexts.title}>
            <p className="text-muted">{certificateTexts.lead}</p>
            <p className="mt-2">
              <Link href="/labs/certificate">{certificateTexts.open}</Link>
            </p>
          </Panel>
        </div>
      </div>
    </>
  )
}
