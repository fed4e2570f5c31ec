'use client'

import { useContext } from 'react'
import { FormContext } from '@/components/form/context'
import { TextArea } from '@/components/form/text-input'

/** Why the notice is shorter than agreed; asked only where it is (SM-2). */
export function ShortNotice() {
  const form = useContext(FormContext)
  if (!form?.errors.shortNotice && !form?.values.shortNotice) return null
  return (
    <TextArea
      name="shortNotice"
      label="Hvorfor er varslet kortere end aftalt?"
      hint="Grunden gemmes med meddelelsen. Kun MedCom ser den."
      rows={2}
      maxLength={500}
    />
  )
}
