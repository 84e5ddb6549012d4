/** Why something can't be delivered, for good as far as anybody knows. */
export const unreachables = ['removed', 'left', 'deleted', 'blocked', 'forbidden'] as const
export type Unreachable = (typeof unreachables)[number]
