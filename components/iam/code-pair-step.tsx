import { cx } from '@/components/ui/cx'
import type { FieldError } from '@/components/ui/error-summary'
import { codePairTexts } from '@/lib/texts/mfa-codes'
import { CodePair, type CodePairProps } from './code-pair'
import { CodePairErrors, type CodePairHelpView } from './code-pair-errors'
import { PracticeBox } from './practice-box'
import { PracticeCodes } from './practice-codes'
import type { PracticeEntryView } from './practice-entry-view'
import { FROM_LEFT_EDGE, SetupStep } from './setup-steps'

/**
 * The step of a panel that asks for two consecutive codes. Posts `code1` and `code2`. What is wrong with the form is
 * said here, where the codes are: the top of the panel may be out of sight.
 */
export function CodePairStep({
  number,
  errors,
  help,
  fieldErrors,
  practice,
  ...pair
}: {
  number: number
  errors: readonly FieldError[]
  help?: CodePairHelpView
  fieldErrors?: CodePairProps['errors']
  /** The entry of the practice authenticator that has the codes. */
  practice?: PracticeEntryView | undefined
} & Omit<CodePairProps, 'className' | 'errors'>) {
  return (
    <SetupStep number={number} title={codePairTexts.title} text={codePairTexts.text}>
      <div className={cx('mt-4 empty:hidden', FROM_LEFT_EDGE)}>
        <CodePairErrors errors={errors} help={help} />
      </div>
      {practice && (
        <PracticeBox className={FROM_LEFT_EDGE}>
          <PracticeCodes
            entry={practice}
            clock={{ serverNow: pair.serverNow, frozen: pair.frozen ?? false }}
            fills="pair"
          />
        </PracticeBox>
      )}
      <CodePair className={FROM_LEFT_EDGE} errors={fieldErrors} {...pair} />
    </SetupStep>
  )
}
