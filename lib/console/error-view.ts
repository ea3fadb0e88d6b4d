import type { ActionResult } from '@/components/ui/flash'
import type { AwsError, CodePairFault, ErrorCode, Refusal } from '@/lib/errors'
import { failureTexts } from '@/lib/texts/failure'
import { langOfEnglish } from '@/lib/texts/localized'
import type { LeftOut } from '@/lib/values/left-out'

/** An error for a page: plain data that can be sent to the browser. */
export type ErrorView = {
  code: ErrorCode
  message: string
  /** The language of the message, if it is not that of the page: AWS speaks English. */
  language?: 'en'
  /** The input at fault, as the operation spells it. */
  field?: string
  requestId: string
  refusal?: ErrorRefusal
  /** Why two codes were refused. Undefined if they were not checked, as while tries are throttled. */
  codePairFault?: CodePairFault
  /** Why nothing of some files can be imported. */
  leftOut?: LeftOut
}

/** A refusal for a page. `at` is milliseconds since 1970. */
export type ErrorRefusal = Omit<Refusal, 'at' | 'nearMisses'> & {
  at: number
  message: string
  nearMisses?: NearMisses
}

type NearMisses = ReturnType<NonNullable<Refusal['nearMisses']>>

export function errorView(error: AwsError, requestId: string, nearMisses?: NearMisses): ErrorView {
  const { code, field, refusal, codePairFault, leftOut } = error
  // AWS's message, "Rate exceeded", is for programs.
  const isOurs = code === 'Throttling'
  const message = isOurs ? failureTexts.throttled : error.message
  const language = isOurs ? undefined : langOfEnglish()
  return {
    ...{ code, message, field, requestId, codePairFault },
    ...(language && { language }),
    ...(leftOut && { leftOut }),
    refusal: refusal && shown(refusal, message, nearMisses),
  }
}

/** What the service says, as the text of a result. */
export const serviceText = ({ message, language }: ErrorView): Pick<ActionResult, 'text' | 'textLanguage'> => ({
  text: message,
  ...(language && { textLanguage: language }),
})

function shown({ nearMisses: _, at, ...facts }: Refusal, message: string, nearMisses?: NearMisses): ErrorRefusal {
  return { ...facts, at: at.getTime(), message, ...(nearMisses && { nearMisses }) }
}
