'use client'

import { useEffect } from 'react'
import { MADE_FOR } from './made-for-name'

/**
 * Lets every form of the page say for whom the page was made, so that a form sent after somebody changed hats in another
 * tab changes nothing. Without scripts the forms do not say it.
 */
export function MadeFor({ arn }: { arn: string }) {
  useEffect(() => {
    // Every way of sending a form makes its data first, and this event goes up to the document (HTML, 4.10.22.4).
    const add = ({ formData }: FormDataEvent) => formData.set(MADE_FOR, arn)
    document.addEventListener('formdata', add)
    return () => document.removeEventListener('formdata', add)
  }, [arn])
  return null
}
