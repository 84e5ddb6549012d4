import { z } from 'zod'

// What stands in the data of many buttons.

// Ids of our own making: letters, digits, - and _. Anything else could not be a key in storage.
export const id = z.string().regex(/^[\w-]{1,64}$/)
export const count = z.int().min(0)
export const round = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
