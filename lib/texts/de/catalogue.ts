import type { TextName } from '../text-names'
import { countTextsDe } from './count'
import { userTextsDe } from './users'

/** All texts in German. */
export const germanTexts: Readonly<Partial<Record<TextName, object>>> = {
  countTexts: countTextsDe,
  userTexts: userTextsDe,
}
