import { verdicts } from '@/components/iam/verdict'
import { Arn } from '@/components/ui/arn'
import { Badge, Mark } from '@/components/ui/badge'
import { Breaks } from '@/components/ui/breaks'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Panel, PanelStrip } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { TextButton } from '@/components/ui/text-button'
import { INKS } from '@/components/ui/tones'
import type { CellView } from '@/lib/console/simulator/simulation-view'
import { commonTexts } from '@/lib/texts/common'
import { simulatorTexts } from '@/lib/texts/simulator'
import { FormRefusal, type Remedies } from '../security-credentials/form-refusal'
import { FORM, type Part } from './form'
import { Matrix } from './matrix'
import { ReadyQuestions } from './ready-questions'
import type { View } from './view'

const texts = simulatorTexts.results

/** What the engine answered: each action on each resource, with the statement behind the answer. */
export function ResultsPanel({ view, part, remedies }: { view: View; part: Part; remedies: Remedies }) {
  const { run, denied } = view
  if (denied?.deed === 'run') {
    return (
      <Panel name="results" title={texts.title} state="denied" decisionId={denied.refusal.decisionId} flush>
        <FormRefusal deed={simulatorTexts.runButton} refusal={denied.refusal} remedies={remedies} />
      </Panel>
    )
  }
  if (!run) {
    return (
      <Panel name="results" title={texts.title} state="empty">
        <ReadyQuestions part={part} />
      </Panel>
    )
  }
  const isStale = JSON.stringify(run.of) !== JSON.stringify(view.draft)
  return (
    <Panel
      name="results"
      title={texts.title}
      count={run.cells.length}
      actions={
        <SubmitButton form={FORM} name="intent" value="check" variant="secondary" size="small" isBusy={part.isPending}>
          {texts.saveAsCheck}
        </SubmitButton>
      }
      flush
    >
      {isStale && <PanelStrip>{texts.stale}</PanelStrip>}
      {run.asked && <PanelStrip>{texts.cut(run.cells.length, run.asked)}</PanelStrip>}
      {isUnderServiceRule(view) && <PanelStrip>{texts.serviceRule}</PanelStrip>}
      <Counts cells={run.cells} />
      <Matrix cells={run.cells} />
      <Table
        caption={texts.caption}
        rows={run.cells}
        rowKey={keyOf}
        rowAttributes={(cell) => ({ 'data-verdict': cell.verdict, 'data-unknown': cell.unknown ? '' : undefined })}
        columns={[
          {
            key: 'request',
            header: texts.request,
            rowHeader: true,
            cell: (cell) => <Request cell={cell} edit={part.edit} />,
          },
          {
            key: 'decision',
            header: texts.answer,
            className: 'wide:min-w-44',
            cell: (cell) => <Decision cell={cell} />,
          },
          { key: 'why', header: texts.trace, hideHeader: true, cell: (cell) => <Why cell={cell} part={part} /> },
        ]}
      />
    </Panel>
  )
}

const keyOf = ({ action, resource }: CellView) => `${action} ${resource}`

function Request({ cell, edit }: { cell: CellView; edit: Part['edit'] }) {
  const { action, resource, unknown } = cell
  return (
    <>
      <code className="wrap-anywhere">
        <Breaks words of={action} />
      </code>
      <span className="block text-caption font-normal text-muted">
        <Arn value={resource} />
      </span>
      {unknown && (
        <Mark icon="warning" className="mt-1 text-caption font-normal text-warning">
          {texts.noSuchAction} {unknown.nearest && <Replacement action={action} by={unknown.nearest} edit={edit} />}
        </Mark>
      )}
    </>
  )
}

function Replacement({ action, by, edit }: { action: string; by: string; edit: Part['edit'] }) {
  return (
    <>
      {texts.didYouMean}{' '}
      <TextButton
        type="submit"
        form={FORM}
        name="intent"
        value={`replace-action ${action} ${by}`}
        aria-label={texts.replace(by)}
        onClick={(event) => {
          event.preventDefault()
          edit({ edit: 'replace-action', action, by })
        }}
      >
        <code>{by}</code>
      </TextButton>
      ?
    </>
  )
}

function Decision({ cell }: { cell: CellView }) {
  const { icon, tone, short } = verdicts()[cell.verdict]
  if (cell.unknown) {
    return (
      <>
        <Mark icon="warning" className="font-semibold text-warning">
          {texts.unknown}
        </Mark>
        <span className="block text-caption text-muted">{texts.unknownVerdict(short)}</span>
        <DecidedBy cell={cell} />
      </>
    )
  }
  return (
    <>
      <Mark icon={icon} className={cx('font-semibold', INKS[tone])}>
        {short}
      </Mark>
      <DecidedBy cell={cell} />
      <Missing keys={cell.missing} />
    </>
  )
}

function Counts({ cells }: { cells: readonly CellView[] }) {
  const known = cells.filter(({ unknown }) => !unknown)
  return (
    <ul className="flex flex-wrap gap-2 border-b border-hairline px-(--inset) py-3">
      {(['allowed', 'explicit-deny', 'implicit-deny'] as const).map((verdict) => {
        const { icon, tone, short } = verdicts()[verdict]
        return (
          <li key={verdict}>
            <Badge tone={tone} icon={icon}>
              {texts.counted(short, known.filter((cell) => cell.verdict === verdict).length)}
            </Badge>
          </li>
        )
      })}
      {known.length < cells.length && (
        <li>
          <Badge tone="warning" icon="warning">
            {texts.unknownCount(cells.length - known.length)}
          </Badge>
        </li>
      )}
    </ul>
  )
}

function DecidedBy({ cell: { decidedBy, reason } }: { cell: CellView }) {
  if (!decidedBy) return <span className="block text-caption text-muted">{reason}</span>
  const { policy, statement, line } = decidedBy
  return (
    <>
      <code className="block text-caption wrap-anywhere">
        <Breaks words of={statement} />
      </code>
      <span className="text-caption text-muted block">
        {policy}
        {line !== undefined && texts.line(line)}
      </span>
    </>
  )
}

function Missing({ keys }: { keys: readonly string[] }) {
  if (keys.length === 0) return null
  return (
    <div className="mt-1 text-caption">
      <span className="text-muted">{texts.missing}</span>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <code className="text-caption wrap-anywhere">
              <Breaks words of={key} />
            </code>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Why({ cell, part }: { cell: CellView; part: Part }) {
  return (
    <Button
      type="submit"
      form={FORM}
      name="intent"
      value={`trace ${keyOf(cell)}`}
      variant="quiet"
      size="small"
      className="max-sm:-ms-3"
      data-busy={part.isPending || undefined}
    >
      {commonTexts.why}
      <span className="sr-only"> {keyOf(cell)}</span>
    </Button>
  )
}

function isUnderServiceRule({ run }: View): boolean {
  return run?.of.session === 'session-token' && run.cells.some(({ action }) => action.toLowerCase().startsWith('iam:'))
}
