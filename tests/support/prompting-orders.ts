import { z } from 'zod'

/** Points of the way at which a process can be killed, in their order. */
const points = ['created', 'handed', 'claimed', 'sent', 'concluded'] as const
export type Point = (typeof points)[number]

/** What a process of its own is told to do. */
export const orderSchema = z.object({
  connectionString: z.string(),
  /** Of the table and of the queue. */
  name: z.string(),
  tenants: z.array(z.string()),
  by: z.string(),
  leaseMs: z.number(),
  /** Without the ladder's steps, or with the usual ones. */
  ladder: z.object({}).exactOptional(),
  pace: z
    .object({
      tickMs: z.number().exactOptional(),
      hiddenMs: z.number().exactOptional(),
      atOnce: z.number().exactOptional(),
    })
    .exactOptional(),
  /** The moment at which it begins; its clock runs on from there. */
  begins: z.string(),
  kill: z.object({ at: z.enum(points), after: z.number() }).exactOptional(),
})
export type Order = z.infer<typeof orderSchema>
