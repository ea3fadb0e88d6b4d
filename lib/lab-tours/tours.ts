import { falseAbsentTrue } from './false-absent-true'
import { firstDevice } from './first-device'
import type { Tour } from './tour'

/** All tours by id, in the order of their page. */
export const TOURS: ReadonlyMap<string, Tour> = new Map([falseAbsentTrue, firstDevice].map((tour) => [tour.id, tour]))
