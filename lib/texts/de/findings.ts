import type { findingTexts } from '../findings'
import type { Translation } from '../translation'
import { conditionFindingsDe, trapFindingsDe } from './findings/conditions'
import { elementFindingsDe } from './findings/elements'
import { grammarSentencesDe, jsonSentencesDe, stageSentencesDe } from './findings/syntax'

/** What the engine says about documents. */
export const findingTextsDe: Translation<typeof findingTexts> = {
  ...jsonSentencesDe,
  ...grammarSentencesDe,
  ...stageSentencesDe,
  ...elementFindingsDe,
  ...conditionFindingsDe,
  ...trapFindingsDe,
}
