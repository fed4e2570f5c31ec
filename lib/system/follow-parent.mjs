// Loaded before programs that are not ours (Next): when the start that owns them is gone, killed even, they end too.
// Next's own helpers load it as well, and must keep the channel to their own parent.
if (process.env.NPN_PARENT === String(process.ppid)) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 5000).unref()
  })
  process.channel?.unref()
}
