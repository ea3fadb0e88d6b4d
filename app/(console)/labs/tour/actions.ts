'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { publicCommand } from '@/lib/console/actions'
import { demandLabPages } from '@/lib/console/labs/seat'
import { enterTour, leaveTour } from '@/lib/console/labs/tour'
import { tourInAddress } from '@/lib/console/labs/tour-words'

/** Shows a step of a tour, in the state that its notes describe. Gets `tour` and `step`, a number from 1. */
export const showStep = publicCommand(async (form) => {
  demandLabPages()
  const { tour } = tourInAddress(form.text('tour')) ?? notFound()
  redirect((await enterTour(tour, Number(form.text('step')))) as Route)
})

/** Ends a tour. */
export const leave = publicCommand(async () => {
  demandLabPages()
  await leaveTour()
  redirect('/labs')
})
