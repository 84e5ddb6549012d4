import { describe, expect, it } from 'vitest'
import { readSummary, summaryColumns } from '../../src/storage/summary-columns.ts'
import { summaryWith } from '../support/summaries.ts'

const open = [{ id: 'm1', name: 'Vedtatt', date: '2026-11-01' }]

describe('a row of what a programme knows of a project', () => {
  it('has what its list of milestones leaves out', () => {
    const summary = summaryWith('Nærvær', {
      milestones: { total: 99, done: 0, open, cut: { overdue: 35, upcoming: 4 } },
    })
    expect(readSummary(summaryColumns(summary))).toEqual(summary)
  })

  it('of before, which did not say, is read all the same', () => {
    const summary = summaryWith('Nærvær', { milestones: { total: 99, done: 0, open } })
    expect(readSummary(summaryColumns(summary))).toEqual(summary)
  })
})
