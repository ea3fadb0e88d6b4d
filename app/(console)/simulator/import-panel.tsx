import { cx } from '@/components/ui/cx'
import { ErrorSummary, type FieldError } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { INPUT } from '@/components/ui/input'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { FORM, IMPORT_FIELDS } from './form'

/** Opens a scenario that was exported. */
export function ImportPanel({ errors, isPending }: { errors: readonly FieldError[]; isPending: boolean }) {
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <Panel name="import" title="Import a scenario" flush>
      <div className="p-(--inset)">
        <ErrorSummary errors={errors} title={errors.length > 0 ? 'This file cannot be opened' : undefined} />
        <div className="grid grid-cols-1 items-start gap-5 *:m-0 sm:grid-cols-2">
          <Field id={IMPORT_FIELDS.file} label="File" error={errorAt(IMPORT_FIELDS.file)}>
            {(control) => (
              <input
                {...control}
                type="file"
                form={FORM}
                name={IMPORT_FIELDS.file}
                accept=".json,application/json"
                className={cx(INPUT, 'mt-2 block min-h-10 w-full px-3 py-2 text-body max-sm:min-h-11')}
              />
            )}
          </Field>
          <TextArea
            form={FORM}
            name={IMPORT_FIELDS.text}
            label="Or paste it"
            error={errorAt(IMPORT_FIELDS.text)}
            optional
            code
            rows={3}
            placeholder={'{ "format": "postern-scenario/1", … }'}
          />
        </div>
      </div>
      <PanelActions>
        <SubmitButton form={FORM} name="intent" value="import" variant="secondary" isBusy={isPending}>
          Import
        </SubmitButton>
        <span className="text-muted">It takes the place of what stands in the form.</span>
      </PanelActions>
    </Panel>
  )
}
