import { LABS } from '@/lib/labs/labs'
import { LARGEST_INDEX, worldIdentity } from '@/lib/worlds/identity'

/** Seats with numbers below belong to no class; those of class n have the numbers from n times this on. */
export const SEATS_OF_A_CLASS = 10_000

/** The number of a place, from 1 on, in a class by its own number, from 1 on. */
export const numberInClass = (ofClass: number, place: number) => ofClass * SEATS_OF_A_CLASS + place

/**
 * The index of the accounts of a seat within their worlds. It is larger than any that a test suite may ask for, so the two
 * never share an account.
 */
export const seatIndex = (number: number) => LARGEST_INDEX + 1 + number

/** More seats than there ever are. */
const MOST_SEATS = 1_000_000_000

/** The index of the accounts in which a seat is shown tours. What is played there is nobody's progress. */
export const tourIndex = (number: number) => seatIndex(number) + MOST_SEATS

/** The account in which a seat does a lab: always the same. */
export const accountOfLab = ({ number }: { number: number }, lab: string) => worldIdentity(lab, seatIndex(number)).id

/** The accounts of a seat by id, each with its lab, whether they exist or not. */
export const accountsOf = (seat: { number: number }): ReadonlyMap<string, string> =>
  new Map(Array.from(LABS.keys(), (lab) => [accountOfLab(seat, lab), lab]))

/** The account in which a seat is shown a lab by a tour: always the same. */
export const accountOfTour = ({ number }: { number: number }, lab: string) => worldIdentity(lab, tourIndex(number)).id
