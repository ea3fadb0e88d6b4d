import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Breaks } from '@/components/ui/breaks'
import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { namesOfLabs, shortName } from '@/lib/console/labs/lab-words'
import { one, type Query } from '@/lib/console/query'
import { env } from '@/lib/env'
import { type Board, readBoard } from '@/lib/lab-seats/board'
import { classTexts } from '@/lib/texts/classes'
import { environmentTexts } from '@/lib/texts/environment'
import { classHref, ENVIRONMENT_PAGE, JOIN_PAGE } from '../../addresses'
import { close, remove, resetClass, reveal } from '../../class-actions'
import { EnterForm } from '../../enter-form'
import { operatorPass, orNotFound } from '../../operator'
import { OperatorResult } from '../../result'
import { BoardFacts } from './board-facts'
import { BoardTable } from './board-table'
import { FollowBoard } from './follow-board'

export const generateMetadata = (): Metadata => ({ title: classTexts.title })

/** How far everybody in a class is. Names are shown only when the operator asks: a board is often on a wall. */
export default async function ClassBoardPage({
  params,
  searchParams,
}: {
  params: Promise<{ code: string }>
  searchParams: Promise<Query>
}) {
  const pass = await operatorPass()
  if (!pass) return <EnterForm />
  const board = await orNotFound(readBoard(decodeURIComponent((await params).code)))
  const { ofClass, rows } = board
  const texts = classTexts.board
  const withNames = one((await searchParams).names) === '1'
  const href = classHref(ofClass.code)
  return (
    <>
      <Breadcrumb trail={[{ label: environmentTexts.title, href: ENVIRONMENT_PAGE }]} current={ofClass.name} />
      <PageHead
        title={ofClass.name}
        sub={`${texts.sub(ofClass.taken, ofClass.seats)} · ${ofClass.closedAt ? classTexts.closed : classTexts.open}`}
        actions={<Buttons board={board} withNames={withNames} />}
      />
      <OperatorResult pass={pass} />
      <div className="grid grid-cols-1 gap-5">
        {!ofClass.closedAt && <HowToJoin code={ofClass.code} />}
        <BoardFacts board={board} />
        <Panel
          name="progress"
          title={texts.progress}
          actions={
            <>
              <FollowBoard />
              <ButtonLink href={withNames ? href : `${href}?names=1`} size="small">
                {withNames ? texts.hideNames : texts.showNames}
              </ButtonLink>
            </>
          }
          flush
        >
          {rows.length === 0 ? (
            <p className="p-(--inset)">{texts.empty}</p>
          ) : (
            <BoardTable board={board} withNames={withNames} />
          )}
        </Panel>
        <Solutions board={board} />
      </div>
    </>
  )
}

/** What is written on the wall, and whom the server is open to. */
function HowToJoin({ code }: { code: string }) {
  const texts = classTexts.board
  const { publicUrl, isInsecure } = env()
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(publicUrl).hostname)
  return (
    <Panel name="how-to-join" title={classTexts.join.title}>
      <div className="grid gap-4">
        <dl className="flex flex-wrap gap-x-10 gap-y-3">
          <div className="min-w-0">
            <dt className="text-caption text-muted">{texts.join}</dt>
            <dd className="text-[1.25rem]/8 font-semibold wrap-break-word max-sm:wrap-anywhere">
              <Breaks of={`${publicUrl}${JOIN_PAGE}`} />
            </dd>
          </div>
          <div>
            <dt className="text-caption text-muted">{texts.code}</dt>
            {/* Read from the back of a room. */}
            <dd className="flex flex-wrap items-center gap-x-3">
              <span className="mono text-[2.5rem]/12 font-semibold tracking-[0.12em]">{code}</span>
              <CopyButton text={code} label={texts.copyCode} />
            </dd>
          </div>
        </dl>
        {isHere && <p className="measure text-muted">{texts.remote}</p>}
        {isInsecure && <Notice tone="warning" title={texts.insecure} />}
      </div>
    </Panel>
  )
}

function Buttons({ board: { ofClass, rows }, withNames }: { board: Board; withNames: boolean }) {
  const { reset, close: closing, remove: removing, download } = classTexts.board
  const { code, name, closedAt } = ofClass
  return (
    <>
      <ButtonLink href={`${classHref(code)}/download${withNames ? '?names=1' : ''}`} icon="download">
        {download}
      </ButtonLink>
      {rows.length > 0 && (
        <ConfirmDialog
          opener={{ children: reset.all }}
          title={reset.allTitle}
          verb={reset.verb}
          pending={reset.pending}
          danger
          action={resetClass}
          fields={{ code }}
        >
          <p>{reset.allText(rows.length)}</p>
        </ConfirmDialog>
      )}
      {!closedAt && (
        <ConfirmDialog
          opener={{ children: closing.open }}
          title={closing.title}
          verb={closing.verb}
          pending={closing.pending}
          action={close}
          fields={{ code }}
        >
          <p>{closing.text}</p>
        </ConfirmDialog>
      )}
      <ConfirmDialog
        opener={{ children: removing.open }}
        title={removing.title}
        verb={removing.verb}
        pending={removing.pending}
        danger
        action={remove}
        fields={{ code, name }}
      >
        <p>{removing.text}</p>
      </ConfirmDialog>
    </>
  )
}

function Solutions({ board: { ofClass } }: { board: Board }) {
  const texts = classTexts.board.reveal
  const hidden = ofClass.labs.filter((lab) => !ofClass.revealed.includes(lab))
  return (
    <Panel
      name="solutions"
      title={texts.title}
      footer={ofClass.revealed.length > 0 && hidden.length > 0 && texts.revealed(ofClass.revealed.map(shortName))}
    >
      {hidden.length === 0 ? (
        <p>{texts.all}</p>
      ) : (
        <ActionForm action={reveal} className="grid gap-4 sm:max-w-100 [&>.field]:mt-0!">
          <p className="measure">{texts.lead}</p>
          <input type="hidden" name="code" value={ofClass.code} />
          <SelectField name="lab" label={texts.lab}>
            {namesOfLabs(hidden).map(({ id, name, title }) => (
              <option key={id} value={id}>{`${name} ${title}`}</option>
            ))}
          </SelectField>
          <div>
            <SubmitButton variant="secondary" pending={texts.pending}>
              {texts.verb}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Panel>
  )
}
