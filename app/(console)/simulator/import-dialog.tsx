import { cx } from '@/components/ui/cx'
import { ErrorSummary, type FieldError } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { INPUT } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { commonTexts } from '@/lib/texts/common'
import { simulatorTexts } from '@/lib/texts/simulator'
import { FORM, IMPORT, IMPORT_FIELDS } from './form'
import { PageDialog } from './page-dialog'

const texts = simulatorTexts.import

/** Opens a scenario that was exported. What is wrong with it is said in the dialog, which then stays open. */
export function ImportDialog({ errors, isPending }: { errors: readonly FieldError[]; isPending: boolean }) {
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <PageDialog
      name={IMPORT}
      title={texts.title}
      closeText={commonTexts.cancel}
      buttons={
        <SubmitButton form={FORM} name="intent" value="import" isBusy={isPending}>
          {texts.submit}
        </SubmitButton>
      }
    >
      <p>{texts.replaces}</p>
      <ErrorSummary errors={errors} title={errors.length > 0 ? texts.failed : undefined} />
      <Field id={IMPORT_FIELDS.file} label={texts.file} error={errorAt(IMPORT_FIELDS.file)}>
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
        label={texts.paste}
        error={errorAt(IMPORT_FIELDS.text)}
        optional
        code
        rows={6}
        placeholder={texts.placeholder}
      />
    </PageDialog>
  )
}
