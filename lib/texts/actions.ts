import summaries from './action-summaries.json'
import { localized } from './localized'

/** What an action does, in a sentence after its level, by `service:Name`. `npm run docs` writes the file. */
export const actionSummaries: Readonly<Record<string, string>> = localized('actionSummaries', summaries)
