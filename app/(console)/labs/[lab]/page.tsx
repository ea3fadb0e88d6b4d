import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { labStateOf } from '@/lib/console/labs/lab-state'
import { labInAddress, shortName } from '@/lib/console/labs/lab-words'
import { demandLabPages, ownLabAccount } from '@/lib/console/labs/seat'
import { one, type Query } from '@/lib/console/query'
import { labListTexts } from '@/lib/texts/lab-pages'
import { placeTexts } from '@/lib/texts/places'
import { Begin } from './_parts/begin'
import { ResetLab } from './_parts/reset-lab'
import { RunningLab } from './_parts/running-lab'

type Props = { params: Promise<{ lab: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return { title: labInAddress((await params).lab)?.texts.title ?? placeTexts.labs }
}

/** One lab: what to do, how far one is, and the tools for it. Differs from AWS: there is no such page. */
export default async function LabPage({ params, searchParams }: Props) {
  demandLabPages()
  const { lab, texts } = labInAddress((await params).lab) ?? notFound()
  const own = await ownLabAccount(lab.id)
  const begun = own && (await labStateOf(own.account))
  const state = begun?.state.verdict ?? 'new'
  return (
    <>
      <Breadcrumb trail={[{ label: placeTexts.labs, href: '/labs' }]} current={shortName(lab.id)} />
      <PageHead
        title={texts.title}
        sub={
          <>
            <Badge
              tone={
                state === 'new' ? undefined : state === 'open' ? 'info' : state === 'passed' ? 'success' : 'warning'
              }
            >
              {labListTexts.states[state]}
            </Badge>
            <span>{labListTexts.minutes(lab.minutes)}</span>
            <span className="wrap-anywhere">
              {labListTexts.about}
              {labListTexts.statements(lab.statements)}
            </span>
          </>
        }
        actions={begun && <ResetLab lab={lab.id} />}
      />
      {own && begun ? (
        <RunningLab
          {...{ lab, texts, ...begun }}
          seat={own.seat}
          account={own.account}
          action={one((await searchParams).action)}
        />
      ) : (
        <Begin lab={lab} texts={texts} />
      )}
    </>
  )
}
