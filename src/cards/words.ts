/** Plans in words: what cards say, and documents say too. */
export * from '../texts/words.ts'
