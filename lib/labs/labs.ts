import { type Lab, readLab } from './lab'
import { lab01 } from './lab-01'
import { lab02 } from './lab-02'
import { lab03 } from './lab-03'
import { lab04 } from './lab-04'
import { lab05 } from './lab-05'
import { lab06 } from './lab-06'
import { lab07 } from './lab-07'
import { lab08 } from './lab-08'
import { lab09 } from './lab-09'
import { lab10 } from './lab-10'
import { lab11 } from './lab-11'
import { lab12 } from './lab-12'

const SOURCES = [lab01, lab02, lab03, lab04, lab05, lab06, lab07, lab08, lab09, lab10, lab11, lab12]

/** All labs by id, in the order of the curriculum. */
export const LABS: ReadonlyMap<string, Lab> = new Map(SOURCES.map((source) => [source.id, readLab(source)]))
