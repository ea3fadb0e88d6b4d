import { FINDING_NAMES, type FindingCode } from '@/lib/policy/sentences/names'
import { type Said, SENTENCES, worded } from '@/lib/policy/sentences/said'
import { localized } from './localized'

/** The names of the checks, by the code of their findings. The English ones are the engine's. */
export const findingNames = localized('findingNames', FINDING_NAMES)

/** What the engine says about documents. The English is its own. */
export const findingTexts = localized('findingTexts', SENTENCES)

/** What the engine said, in the language of the moment. */
export const saidText = (said: Said): string => worded(findingTexts, said)

/**
 * The name and the message of a finding, in the language of the moment. A document that is no policy has AWS's own message as
 * the name, which stays as AWS says it.
 */
export const findingWords = ({ code, name, said }: { code: FindingCode | 'malformed'; name: string; said: Said }) => ({
  ...(code === 'malformed' ? { name, nameLanguage: 'en' as const } : { name: findingNames[code] }),
  message: saidText(said),
})
