import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ActionForm } from '@/components/ui/action-form'
import { Pagination } from '@/components/ui/pagination'
import { Panel, PanelEmpty, PanelFoot } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { ask } from '@/lib/console/ask'
import { noticeView } from '@/lib/console/notices'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { ListOwnNotices } from '@/lib/operations/postern/notices/list-own-notices'
import { noticeTexts } from '@/lib/texts/notices'
import { DeniedPanel } from '../denied'
import { markSeen } from './actions'
import { NoticesTable } from './notices-table'

export const generateMetadata = (): Metadata => ({ title: noticeTexts.title })

const PER_PAGE = 25

/** What happened to the user's credentials (S-44). */
export default async function NoticesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await demandSession('/notices')
  const marker = one((await searchParams).marker)
  const answer = await ask(ListOwnNotices, { Marker: marker, MaxItems: PER_PAGE })
  if (!answer.ok) {
    return (
      <>
        <PageHead title={noticeTexts.title} />
        <DeniedPanel name="notices" title={noticeTexts.panel} error={answer.error} retryHref="/notices" />
      </>
    )
  }
  const notices = answer.output.Notices.map((notice) => noticeView(notice, session.caller.arn))
  const newest = marker === undefined ? notices[0] : undefined
  return (
    <>
      <PageHead
        title={noticeTexts.title}
        sub={noticeTexts.lead}
        actions={
          newest &&
          notices.some(({ isSeen }) => !isSeen) && (
            <ActionForm action={markSeen}>
              <input type="hidden" name="upTo" value={newest.id} />
              <SubmitButton variant="secondary" pending={noticeTexts.marking}>
                {noticeTexts.markAll}
              </SubmitButton>
            </ActionForm>
          )
        }
      />
      <Panel name="notices" title={noticeTexts.panel} state={notices.length === 0 ? 'empty' : 'ready'} flush>
        {notices.length === 0 ? (
          <div className="p-(--inset)">
            <PanelEmpty>{noticeTexts.none}</PanelEmpty>
          </div>
        ) : (
          <NoticesTable notices={notices} now={session.now.getTime()} />
        )}
        {(answer.output.Marker || marker) && (
          <PanelFoot>
            <Pagination
              label={noticeTexts.pages}
              shown={noticeTexts.shown(notices.length)}
              firstHref={marker && '/notices'}
              nextHref={answer.output.Marker && `/notices?marker=${answer.output.Marker}`}
            />
          </PanelFoot>
        )}
      </Panel>
    </>
  )
}
