import { solvers01 } from './lab-01'
import { solvers02 } from './lab-02'
import { solvers03 } from './lab-03'
import { solvers04 } from './lab-04'
import { solvers05 } from './lab-05'
import { solvers06 } from './lab-06'
import { solvers07 } from './lab-07'
import { solvers08 } from './lab-08'
import { solvers09 } from './lab-09'
import { solvers10 } from './lab-10'
import { solvers11 } from './lab-11'
import { solvers12 } from './lab-12'
import type { LabSolvers } from './solver'

const ALL: readonly LabSolvers[] = [
  solvers01,
  solvers02,
  solvers03,
  solvers04,
  solvers05,
  solvers06,
  solvers07,
  solvers08,
  solvers09,
  solvers10,
  solvers11,
  solvers12,
]

/** The solvers of all labs by the id of the lab, in the order of the curriculum. */
export const SOLVERS: ReadonlyMap<string, LabSolvers> = new Map(ALL.map((solvers) => [solvers.lab, solvers]))
