/** The review's two verdicts: *stort sett ivaretatt* and *forbedringspotensial*. */
export const verdicts = ['largelyMet', 'toImprove'] as const
export type Verdict = (typeof verdicts)[number]
