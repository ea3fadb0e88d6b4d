import type { LabTexts } from '../../labs/lab-texts'
import {
  lab03TextsDe,
  lab04TextsDe,
  lab06TextsDe,
  lab07TextsDe,
  lab09TextsDe,
  lab10TextsDe,
  lab12TextsDe,
} from './of-authors'
import { lab01TextsDe, lab02TextsDe, lab05TextsDe, lab08TextsDe, lab11TextsDe } from './of-users'

/** The German texts of all labs, by id. */
export const LAB_TEXTS_DE: ReadonlyMap<string, LabTexts> = new Map([
  ['lab-01', lab01TextsDe],
  ['lab-02', lab02TextsDe],
  ['lab-03', lab03TextsDe],
  ['lab-04', lab04TextsDe],
  ['lab-05', lab05TextsDe],
  ['lab-06', lab06TextsDe],
  ['lab-07', lab07TextsDe],
  ['lab-08', lab08TextsDe],
  ['lab-09', lab09TextsDe],
  ['lab-10', lab10TextsDe],
  ['lab-11', lab11TextsDe],
  ['lab-12', lab12TextsDe],
])
