import type { AwsError, CodePairFault, ErrorCode, Refusal } from '@/lib/errors'
import { failureTexts } from '@/lib/texts/failure'

/** An error for a page: plain data that can be sent to the browser. */
export type ErrorView = {
  code: ErrorCode
  message: string
  /** The input at fault, as the operation spells it. */
  field?: string
  requestId: string
  refusal?: ErrorRefusal
  /** Why two codes were refused. Undefined if they were not checked, as while tries are throttled. */
  codePairFault?: CodePairFault
}

/** A refusal for a page. `at` is milliseconds since 1970. */
export type ErrorRefusal = Omit<Refusal, 'at' | 'nearMisses'> & {
  at: number
  message: string
  nearMisses?: NearMisses
}

type NearMisses = ReturnType<NonNullable<Refusal['nearMisses']>>

export function errorView(error: AwsError, requestId: string, nearMisses?: NearMisses): ErrorView {
  const { code, field, refusal, codePairFault } = error
  // AWS's message, "Rate exceeded", is for programs.
  const message = code === 'Throttling' ? failureTexts.throttled : error.message
  return { code, message, field, requestId, refusal: refusal && shown(refusal, message, nearMisses), codePairFault }
}

function shown({ nearMisses: _, at, ...facts }: Refusal, message: string, nearMisses?: NearMisses): ErrorRefusal {
  return { ...facts, at: at.getTime(), message, ...(nearMisses && { nearMisses }) }
}
