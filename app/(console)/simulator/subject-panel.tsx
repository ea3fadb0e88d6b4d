import { PolicyEditor } from '@/components/editor/policy-editor'
import { Button, type ButtonRefusal } from '@/components/ui/button'
import { Choices } from '@/components/ui/choices'
import { cx } from '@/components/ui/cx'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Findings } from '@/lib/console/simulator/findings'
import type { SubjectGroup } from '@/lib/console/simulator/subjects'
import { asksForRole } from '@/lib/simulator/draft'
import { PRESETS } from '@/lib/simulator/presets'
import { scenarioTexts } from '@/lib/texts/scenario'
import { simulatorTexts } from '@/lib/texts/simulator'
import { arnsHere } from '../arns-here'
import type { Part } from './form'
import { FOR_CUSTOM, FOR_PRINCIPAL } from './places'

const texts = simulatorTexts.subject

/** Whose policies are simulated, those of a principal of the account or pasted ones, and how the caller is signed in. */
export function SubjectPanel({
  part,
  groups,
  findings,
  unchecked,
  lookUp,
}: {
  part: Part
  groups: readonly SubjectGroup[]
  findings: Findings
  unchecked: ButtonRefusal | undefined
  /** Foresees what would be refused about another principal. */
  lookUp: (principal: string) => void
}) {
  const { draft, type, edit } = part
  return (
    <Panel name="subject" title={texts.title}>
      <Choices
        name="mode"
        id="mode-principal"
        legend={texts.legend}
        value={draft.mode}
        choose={(mode) => type({ mode })}
        options={[
          { value: 'principal', title: texts.principal, text: texts.principalHint },
          { value: 'custom', title: texts.custom, text: texts.customHint },
        ]}
      />
      <div className={cx('mt-4', FOR_PRINCIPAL)}>
        <PrincipalField part={part} groups={groups} lookUp={lookUp} />
      </div>
      <div className={cx('mt-4', FOR_CUSTOM)}>
        <GivenPolicies part={part} findings={findings} unchecked={unchecked} />
      </div>
      <div className="mt-4 border-t border-hairline pt-4">
        {/* What the keys were filled in for: without a script the server sees by it that another was chosen. */}
        <input type="hidden" name="session-applied" value={draft.session} />
        <Choices
          name="session"
          legend={texts.session}
          value={draft.session}
          choose={(session) => edit({ edit: 'preset', session })}
          options={PRESETS.map(({ id }) => ({ value: id, ...scenarioTexts.presets[id] }))}
        />
        <div className="mt-3 hidden noscript:block">
          <Button type="submit" name="intent" value="preset" size="small">
            {simulatorTexts.context.fill}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function PrincipalField({
  part,
  groups,
  lookUp,
}: {
  part: Part
  groups: readonly SubjectGroup[]
  lookUp: (principal: string) => void
}) {
  const { draft, type, errorAt } = part
  const options = groups.flatMap((group) => group.options)
  const error = errorAt('principal')
  if (options.length === 0) {
    const refusedBy = groups.find((group) => group.refusedBy !== undefined)?.refusedBy
    return (
      <>
        <TextField
          name="principal"
          label={texts.arn}
          hint={texts.arnHint}
          error={error}
          value={draft.principal}
          onChange={(event) => type({ principal: event.target.value })}
          onBlur={(event) => lookUp(event.target.value)}
          code
          autoComplete="off"
          spellCheck={false}
        />
        {refusedBy && (
          <p className="text-caption text-muted mt-2">
            <Link href={`/decisions/${refusedBy}`}>{texts.whyNoList}</Link>
          </p>
        )}
      </>
    )
  }
  const isListed = options.some(({ arn }) => arn === draft.principal)
  return (
    <SelectField
      name="principal"
      label={texts.select}
      hint={groups.some(({ isCut }) => isCut) ? texts.selectCut : undefined}
      error={error}
      value={draft.principal}
      onChange={(event) => {
        type({ principal: event.target.value })
        lookUp(event.target.value)
      }}
    >
      {!isListed && <option value={draft.principal}>{draft.principal || texts.choose}</option>}
      {groups.filter(isNotEmpty).map(({ label, options: some }) => (
        <optgroup key={label} label={label}>
          {some.map(({ arn, name }) => (
            <option key={arn} value={arn}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}

const isNotEmpty = ({ options }: SubjectGroup) => options.length > 0

function GivenPolicies({
  part,
  findings,
  unchecked,
}: {
  part: Part
  findings: Findings
  unchecked: ButtonRefusal | undefined
}) {
  const { draft, type, edit, errorAt } = part
  const { policies, boundary, resourcePolicy, caller } = draft
  return (
    <>
      <input type="hidden" name="policies" value={policies.length} />
      <div className="space-y-5">
        {policies.map((text, index) => (
          <PolicyEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: policies have no other name than their number
            key={index}
            name={`policy-${index}`}
            arns={arnsHere}
            unchecked={unchecked}
            label={policies.length === 1 ? texts.policy : texts.policyOf(index + 1)}
            text={text}
            type={(changed) => type({ policies: policies.with(index, changed) })}
            findings={findings[`policy-${index}`]}
            error={errorAt(`policy-${index}`)}
            aside={
              policies.length > 1 && (
                <Button
                  type="submit"
                  name="intent"
                  value={`remove-policy ${index}`}
                  variant="quiet"
                  size="small"
                  aria-label={texts.removePolicy(index + 1)}
                  onClick={(event) => {
                    event.preventDefault()
                    edit({ edit: 'remove-policy', index })
                  }}
                >
                  {simulatorTexts.remove}
                </Button>
              )
            }
          />
        ))}
      </div>
      <div className="mt-3">
        <Button
          type="submit"
          name="intent"
          value="add-policy"
          size="small"
          icon="plus"
          onClick={(event) => {
            event.preventDefault()
            edit({ edit: 'add-policy' })
          }}
        >
          {texts.addPolicy}
        </Button>
      </div>
      <div className="mt-4 grid gap-1">
        <Disclosure summary={texts.boundarySummary} open={boundary !== '' || errorAt('boundary') !== undefined} flush>
          <PolicyEditor
            name="boundary"
            kind="boundary"
            managed
            arns={arnsHere}
            unchecked={unchecked}
            label={texts.boundary}
            hint={texts.boundaryHint}
            text={boundary}
            type={(changed) => type({ boundary: changed })}
            findings={findings.boundary}
            error={errorAt('boundary')}
          />
        </Disclosure>
        <Disclosure
          summary={texts.resourceSummary}
          open={resourcePolicy + caller !== '' || errorAt('resource-policy') !== undefined}
          flush
        >
          <PolicyEditor
            name="resource-policy"
            kind={asksForRole(draft.actions) ? 'trust' : 'resource'}
            arns={arnsHere}
            unchecked={unchecked}
            label={texts.resourcePolicy}
            hint={texts.resourceHint}
            text={resourcePolicy}
            type={(changed) => type({ resourcePolicy: changed })}
            findings={findings['resource-policy']}
            error={errorAt('resource-policy')}
          />
          <div className="mt-4">
            <TextField
              name="caller"
              label={texts.caller}
              hint={texts.callerHint}
              error={errorAt('caller')}
              value={caller}
              onChange={(event) => type({ caller: event.target.value })}
              code
              autoComplete="off"
              spellCheck={false}
            />
          </div>
        </Disclosure>
      </div>
    </>
  )
}
