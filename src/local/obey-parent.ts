/**
 * For the processes that host Azurite and the playground: they end when the channel to the parent closes. That
 * happens when the parent disconnects on purpose and when it is killed outright, so nothing is ever left running.
 */
export const obeyParent = (end: () => void): void => {
  // A dead parent no longer reads what is written; without a listener that error would end us before the data is saved.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  process.once('disconnect', () => {
    end()
    setTimeout(() => process.exit(1), 3000).unref()
  })
  if (!process.connected) throw new Error('this module is started by child.ts only')
}
