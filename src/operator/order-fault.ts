/** An order on the command line that can't be read or carried out: the message says what to write. */
export class OrderFault extends Error {
  readonly code = 'order'
}

export const isOrderFault = (cause: unknown): cause is OrderFault => cause instanceof OrderFault
