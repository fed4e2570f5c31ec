// Loaded before programs that are not ours (Next): when the start that owns them is gone, killed even, they end too.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 5000).unref()
})
process.channel?.unref()
