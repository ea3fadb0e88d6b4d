import type { LabTexts } from './lab-texts'
import { lab03Texts, lab04Texts, lab06Texts, lab07Texts, lab09Texts, lab10Texts, lab12Texts } from './of-authors'
import { lab01Texts, lab02Texts, lab05Texts, lab08Texts, lab11Texts } from './of-users'

/** The texts of all labs, by id. */
export const LAB_TEXTS: ReadonlyMap<string, LabTexts> = new Map([
  ['lab-01', lab01Texts],
  ['lab-02', lab02Texts],
  ['lab-03', lab03Texts],
  ['lab-04', lab04Texts],
  ['lab-05', lab05Texts],
  ['lab-06', lab06Texts],
  ['lab-07', lab07Texts],
  ['lab-08', lab08Texts],
  ['lab-09', lab09Texts],
  ['lab-10', lab10Texts],
  ['lab-11', lab11Texts],
  ['lab-12', lab12Texts],
])
