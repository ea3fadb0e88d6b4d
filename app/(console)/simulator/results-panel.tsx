import { Fragment } from 'react'
import { VERDICTS } from '@/components/iam/verdict'
import { Arn } from '@/components/ui/arn'
import { Badge, Mark } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Panel, PanelEmpty, PanelStrip } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { INKS } from '@/components/ui/tones'
import type { CellView } from '@/lib/console/simulator/simulation-view'
import { FormRefusal, type Remedies } from '../security-credentials/form-refusal'
import { FORM } from './form'
import { Matrix } from './matrix'
import { FIRST_WITHOUT_SCRIPTS } from './places'
import type { View } from './view'

/** What the engine answered: each action on each resource, with the statement behind the answer. */
export function ResultsPanel({ view, isPending, remedies }: { view: View; isPending: boolean; remedies: Remedies }) {
  const { run, denied } = view
  if (denied?.deed === 'Run simulation') {
    return (
      <Panel
        name="results"
        title="Results"
        state="denied"
        decisionId={denied.refusal.decisionId}
        className={FIRST_WITHOUT_SCRIPTS}
        flush
      >
        <FormRefusal deed="Run simulation" refusal={denied.refusal} remedies={remedies} />
      </Panel>
    )
  }
  if (!run) {
    return (
      <Panel name="results" title="Results" state="empty">
        <PanelEmpty>
          Each action on each resource gets an answer here, with the statement behind it. Nothing has been asked yet.
        </PanelEmpty>
      </Panel>
    )
  }
  const isStale = JSON.stringify(run.of) !== JSON.stringify(view.draft)
  return (
    <Panel
      name="results"
      title="Results"
      count={run.cells.length}
      className={FIRST_WITHOUT_SCRIPTS}
      actions={
        <SubmitButton form={FORM} name="intent" value="check" variant="secondary" size="small" isBusy={isPending}>
          Save as check
        </SubmitButton>
      }
      flush
    >
      {isStale && (
        <PanelStrip>The scenario has been changed since. Run it again for answers to what stands there now.</PanelStrip>
      )}
      {run.asked && (
        <PanelStrip>{`These are the first ${run.cells.length} of ${run.asked} answers: the rest is too much work at once.`}</PanelStrip>
      )}
      {isUnderServiceRule(view) && (
        <PanelStrip>
          Not a policy, but a rule of the service: credentials of GetSessionToken without MFA can call no operation of
          IAM.
        </PanelStrip>
      )}
      <Counts cells={run.cells} />
      <Matrix cells={run.cells} />
      <Table
        caption="Answers of the simulation"
        rows={run.cells}
        rowKey={keyOf}
        rowAttributes={(cell) => ({ 'data-verdict': cell.verdict })}
        columns={[
          {
            key: 'action',
            header: 'Action',
            rowHeader: true,
            className: 'sm:min-w-42',
            cell: ({ action }) => <ActionName of={action} />,
          },
          {
            key: 'resource',
            header: 'Resource',
            className: 'sm:min-w-44',
            cell: ({ resource }) => <Arn value={resource} />,
          },
          { key: 'decision', header: 'Decision', nowrap: true, cell: ({ verdict }) => <Decision verdict={verdict} /> },
          { key: 'by', header: 'Decided by', className: 'sm:min-w-38', cell: (cell) => <DecidedBy cell={cell} /> },
          ...(run.cells.some(({ missing }) => missing.length > 0) ? [MISSING] : []),
          { key: 'why', header: 'Trace', hideHeader: true, cell: (cell) => <Why cell={cell} isPending={isPending} /> },
        ]}
      />
    </Panel>
  )
}

const MISSING: Column<CellView> = {
  key: 'missing',
  header: 'Missing keys',
  cell: ({ missing }) => <Missing keys={missing} />,
}

const keyOf = ({ action, resource }: CellView) => `${action} ${resource}`

function Decision({ verdict }: { verdict: CellView['verdict'] }) {
  const { icon, tone, short } = VERDICTS[verdict]
  return (
    <span className={cx('font-semibold', INKS[tone])}>
      <Mark icon={icon}>{short}</Mark>
    </span>
  )
}

function Counts({ cells }: { cells: readonly CellView[] }) {
  return (
    <ul className="flex flex-wrap gap-2 border-b border-hairline px-(--inset) py-3">
      {(['allowed', 'explicit-deny', 'implicit-deny'] as const).map((verdict) => {
        const { icon, tone, short } = VERDICTS[verdict]
        return (
          <li key={verdict}>
            <Badge tone={tone} icon={icon}>
              {cells.filter((cell) => cell.verdict === verdict).length} {short}
            </Badge>
          </li>
        )
      })}
    </ul>
  )
}

function DecidedBy({ cell: { decidedBy, reason } }: { cell: CellView }) {
  if (!decidedBy) return <span className="text-muted">{reason}</span>
  const { policy, statement, line } = decidedBy
  return (
    <>
      <code className="text-caption wrap-anywhere">
        <Words of={statement} />
      </code>
      <span className="text-caption text-muted block">
        {policy}
        {line !== undefined && `, line ${line}`}
      </span>
    </>
  )
}

/** A name that may break between its words, as people read it. */
function Words({ of: name }: { of: string }) {
  return name.split(/(?<=[a-z:/])(?=[A-Z])/).map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one name, in their order
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ))
}

function ActionName({ of: action }: { of: string }) {
  return (
    <code className="wrap-anywhere">
      <Words of={action} />
    </code>
  )
}

function Missing({ keys }: { keys: readonly string[] }) {
  if (keys.length === 0) return <NoValue />
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>
          <code className="text-caption wrap-anywhere">
            <Words of={key} />
          </code>
        </li>
      ))}
    </ul>
  )
}

function Why({ cell, isPending }: { cell: CellView; isPending: boolean }) {
  return (
    <Button
      type="submit"
      form={FORM}
      name="intent"
      value={`trace ${keyOf(cell)}`}
      variant="quiet"
      size="small"
      className="max-sm:-ms-3"
      data-busy={isPending || undefined}
    >
      Why?<span className="sr-only"> {keyOf(cell)}</span>
    </Button>
  )
}

function isUnderServiceRule({ run }: View): boolean {
  return run?.of.session === 'session-token' && run.cells.some(({ action }) => action.toLowerCase().startsWith('iam:'))
}
