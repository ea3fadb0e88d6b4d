'use client'

import { useActionState } from 'react'
import type { LabQuestionView } from '@/components/console/lab-views'
import { ActionForm } from '@/components/ui/action-form'
import { Mark } from '@/components/ui/badge'
import { FieldNotes } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { labPageTexts } from '@/lib/texts/lab-pages'
import { answer } from '../../actions'
import { OptionList } from './option-list'

/** A question, and whether what was answered is right. A later answer replaces the former. */
export function QuestionForm({
  lab,
  question: { id, text, options, rows, answers, isRight },
}: {
  lab: string
  question: LabQuestionView
}) {
  const texts = labPageTexts.questions
  const [state, action] = useActionState<FormState, FormData>(answer, READY)
  const error = errorAt(state, id)
  return (
    <ActionForm action={action} noValidate>
      <input type="hidden" name="lab" value={lab} />
      <input type="hidden" name="question" value={id} />
      {rows === undefined ? (
        <OptionList id={id} legend={text} options={options} chosen={answers?.[0]} error={error} />
      ) : (
        <fieldset aria-describedby={error ? `${id}-error` : undefined}>
          <legend className="mb-3 font-semibold">{text}</legend>
          <FieldNotes id={id} error={error} />
          {rows.map((row, at) => (
            // Made anew with the answer, because React puts a sent form back to what its choices began with.
            <SelectField
              key={`${row} ${answers?.[at]}`}
              name={`answer-${at}`}
              label={rowName(row)}
              defaultValue={answers?.[at] ?? ''}
            >
              <option value="">{texts.choose}</option>
              {options.map((option) => (
                <option key={option}>{option}</option>
              ))}
            </SelectField>
          ))}
        </fieldset>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton variant="secondary" pending={texts.answering}>
          {texts.answer}
        </SubmitButton>
        <p role="status">
          {answers !== undefined &&
            (isRight ? (
              <Mark icon="check" tone="success">
                {texts.right}
              </Mark>
            ) : (
              <Mark icon="x" tone="warning">
                {texts.wrong}
              </Mark>
            ))}
        </p>
      </div>
    </ActionForm>
  )
}

function rowName(row: string): string {
  const names: Readonly<Record<string, string>> = labPageTexts.questions.rows
  return names[row] ?? row
}
