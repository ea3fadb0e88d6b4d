import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Findings } from '@/lib/console/simulator/findings'
import type { SubjectGroup } from '@/lib/console/simulator/subjects'
import type { Part } from './form'
import { FOR_CUSTOM, FOR_PRINCIPAL, SUBJECT } from './places'
import { PolicyField } from './policy-field'

/** Whose policies are asked: those of a principal of the account, or pasted ones. */
export function SubjectPanel({
  part,
  groups,
  findings,
}: {
  part: Part
  groups: readonly SubjectGroup[]
  findings: Findings
}) {
  const { draft, type } = part
  return (
    <Panel name="subject" title="Subject" className={SUBJECT}>
      <RadioCards
        name="mode"
        id="mode-principal"
        legend="Whose policies are asked?"
        value={draft.mode}
        onChoose={(mode) => type({ mode })}
        cards={[
          {
            value: 'principal',
            title: 'A user, group or role',
            text: 'The policies in force in this account now: attached and inline, from groups, and the boundary.',
            icon: 'user',
          },
          {
            value: 'custom',
            title: 'Policies that you paste',
            text: 'Nothing of the account is asked, so that a draft can be tried.',
            icon: 'document',
          },
        ]}
      />
      <div className={cx('mt-5', FOR_PRINCIPAL)}>
        <PrincipalField part={part} groups={groups} />
      </div>
      <div className={cx('mt-5', FOR_CUSTOM)}>
        <GivenPolicies part={part} findings={findings} />
      </div>
    </Panel>
  )
}

function PrincipalField({ part, groups }: { part: Part; groups: readonly SubjectGroup[] }) {
  const { draft, type, errorAt } = part
  const options = groups.flatMap((group) => group.options)
  const error = errorAt('principal')
  if (options.length === 0) {
    const refusedBy = groups.find((group) => group.refusedBy !== undefined)?.refusedBy
    return (
      <>
        <TextField
          name="principal"
          label="ARN of the user, group or role"
          hint="You may not list them, so type whom you mean."
          error={error}
          value={draft.principal}
          onChange={(event) => type({ principal: event.target.value })}
          code
          autoComplete="off"
          spellCheck={false}
        />
        {refusedBy && (
          <p className="text-caption text-muted mt-2">
            <Link href={`/decisions/${refusedBy}`}>Why may they not be listed?</Link>
          </p>
        )}
      </>
    )
  }
  const isListed = options.some(({ arn }) => arn === draft.principal)
  return (
    <SelectField
      name="principal"
      label="User, group or role"
      hint={groups.some(({ isCut }) => isCut) ? 'The first thousand of each kind are listed.' : undefined}
      error={error}
      value={draft.principal}
      onChange={(event) => type({ principal: event.target.value })}
    >
      {!isListed && <option value={draft.principal}>{draft.principal || 'Choose one'}</option>}
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

function GivenPolicies({ part, findings }: { part: Part; findings: Findings }) {
  const { draft, type, edit, errorAt } = part
  const { policies, boundary, resourcePolicy, caller } = draft
  return (
    <>
      <input type="hidden" name="policies" value={policies.length} />
      <div className="space-y-5">
        {policies.map((text, index) => (
          <PolicyField
            // biome-ignore lint/suspicious/noArrayIndexKey: policies have no other name than their number
            key={index}
            name={`policy-${index}`}
            label={policies.length === 1 ? 'Policy' : `Policy ${index + 1}`}
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
                  aria-label={`Remove policy ${index + 1}`}
                  onClick={(event) => {
                    event.preventDefault()
                    edit({ edit: 'remove-policy', index })
                  }}
                >
                  Remove
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
          Add policy
        </Button>
      </div>
      <div className="mt-4 grid gap-1">
        <Disclosure summary="Permissions boundary" open={boundary !== '' || errorAt('boundary') !== undefined} flush>
          <PolicyField
            name="boundary"
            label="Boundary"
            hint="The most that the policies above may give."
            text={boundary}
            type={(changed) => type({ boundary: changed })}
            findings={findings.boundary}
            error={errorAt('boundary')}
          />
        </Disclosure>
        <Disclosure
          summary="Policy of the resource, and its caller"
          open={resourcePolicy + caller !== '' || errorAt('resource-policy') !== undefined}
          flush
        >
          <PolicyField
            name="resource-policy"
            label="Resource policy"
            hint="Read as the trust policy of a role where all actions assume one."
            text={resourcePolicy}
            type={(changed) => type({ resourcePolicy: changed })}
            findings={findings['resource-policy']}
            error={errorAt('resource-policy')}
          />
          <div className="mt-4">
            <TextField
              name="caller"
              label="ARN of the caller"
              hint="A policy of a resource names principals: say which of them asks."
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
