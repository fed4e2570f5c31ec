'use server'

import type { FormState } from '@/components/form/state'
import {
  acknowledgeAlarm,
  assignAlarm,
  closeAlarm,
  noteAlarm,
  snoozeAlarm,
  takeAlarm,
  wakeAlarm,
} from '@/lib/alarms'
import { LIFE_FIELD_WORDS } from '@/lib/alarms/life-words'
import { alarmNumber } from '@/lib/alarms/words'
import { formatDate } from '@/lib/format'
import { submit } from '@/lib/web/submit'

const at = (id: string) => `/alarmer/${id}`

export async function acknowledgeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(acknowledgeAlarm, state, data, {
    done: ({ id }) => ({ to: at(id), message: 'Alarmen er markeret som set.' }),
  })
}

export async function takeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(takeAlarm, state, data, {
    done: ({ id }) => ({ to: at(id), message: 'Alarmen er din. De andre kan se, at du ser på den.' }),
  })
}

export async function assignAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(assignAlarm, state, data, {
    done: ({ id }) => ({ to: at(id), message: 'Alarmen har fået en anden ejer.' }),
    labels: LIFE_FIELD_WORDS,
  })
}

export async function noteAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(noteAlarm, state, data, {
    done: ({ id, asks }) => ({
      to: at(id),
      message: asks ? 'Spørgsmålet er sendt til leverandøren.' : 'Det er gemt på alarmen.',
    }),
  })
}

export async function snoozeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(snoozeAlarm, state, data, {
    done: ({ id, until }) => ({
      to: at(id),
      message: `Alarmen er udskudt. Den kommer igen den ${formatDate(until)}, eller før, hvis den bliver kritisk.`,
    }),
  })
}

export async function wakeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(wakeAlarm, state, data, {
    done: ({ id }) => ({ to: at(id), message: 'Alarmen er fremme igen.' }),
  })
}

export async function closeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(closeAlarm, state, data, {
    done: ({ id, number }) => ({
      to: at(id),
      message: `${alarmNumber(number)} er lukket. Findes det igen, bliver det en ny alarm.`,
    }),
  })
}
