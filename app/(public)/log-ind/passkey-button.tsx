'use client'

import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { useState, useTransition } from 'react'
import { initialState } from '@/components/form/state'
import { Alert } from '@/components/ui/alert'
import type { ButtonLook } from '@/components/ui/button'
import { ScriptButton } from '@/components/ui/script-button'
import { addPasskeyAction, askForNewPasskey, askForPasskey, showPasskeyAction } from './factor-actions'

/** Has the device make a passkey, or show one. Only a script can ask the device. */
export function PasskeyButton({
  deed,
  next,
  label,
  look,
}: {
  deed: 'add' | 'show'
  next: string
  label: string
  look?: ButtonLook
}) {
  const [trouble, setTrouble] = useState<string>()
  const [pending, start] = useTransition()
  const ask = () => {
    if (pending) return
    const data = new FormData()
    data.set('til', next)
    setTrouble(undefined)
    start(async () => setTrouble(await (deed === 'add' ? add(data) : show(data))))
  }
  return (
    <>
      {trouble && (
        <div className="mb-4">
          <Alert kind="error" title={trouble} live />
        </div>
      )}
      <ScriptButton look={look} aria-busy={pending || undefined} onClick={ask}>
        {label}
      </ScriptButton>
      <noscript>
        <p className="text-ink-soft">En adgangsnøgle kræver JavaScript. Brug en kode i stedet.</p>
      </noscript>
    </>
  )
}

async function add(data: FormData): Promise<string | undefined> {
  const asked = await askForNewPasskey()
  if ('message' in asked) return asked.message
  const answer = await startRegistration(asked).catch(() => null)
  if (!answer) return GIVEN_UP
  data.set('answer', JSON.stringify(answer))
  return (await addPasskeyAction(initialState(), data))?.message
}

async function show(data: FormData): Promise<string | undefined> {
  const asked = await askForPasskey()
  if ('message' in asked) return asked.message
  const answer = await startAuthentication(asked).catch(() => null)
  if (!answer) return GIVEN_UP
  data.set('answer', JSON.stringify(answer))
  return (await showPasskeyAction(initialState(), data))?.message
}

const GIVEN_UP = 'Enheden gav ikke en adgangsnøgle. Prøv igen, eller brug en kode.'
