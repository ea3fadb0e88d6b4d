import { ErrorSummary, type FieldError } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Panel } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { FILE_FIELD, FORM } from './form'

/** Opens a scenario that was exported. */
export function ImportPanel({ errors, isPending }: { errors: readonly FieldError[]; isPending: boolean }) {
  const [first] = errors
  return (
    <Panel name="import" title="Import a scenario" flush>
      <div className="panel-body">
        <ErrorSummary errors={errors} title={errors.length > 0 ? 'This file cannot be opened' : undefined} />
        <div className="simulator-import">
          <Field id={FILE_FIELD} label="File" error={first?.message}>
            {(control) => (
              <input
                {...control}
                type="file"
                form={FORM}
                name={FILE_FIELD}
                accept=".json,application/json"
                className="input file-input"
              />
            )}
          </Field>
          <TextArea
            form={FORM}
            name="scenario-text"
            label="Or paste it"
            optional
            code
            rows={3}
            placeholder={'{ "format": "postern-scenario/1", … }'}
          />
        </div>
      </div>
      <div className="panel-actions">
        <SubmitButton form={FORM} name="intent" value="import" variant="secondary" isBusy={isPending}>
          Import
        </SubmitButton>
        <span className="muted">It takes the place of what stands in the form.</span>
      </div>
    </Panel>
  )
}
