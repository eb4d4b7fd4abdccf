// Ends a command whose launcher is gone: a launcher that was killed outright can pass no signal on, and a build that nobody
// waits for would go on writing. The system gives an orphan another parent; on Windows it does not, and nothing happens.
// The launcher says who it is, as it may be gone before this runs; what the command itself starts has the command for a parent.
const launcher = Number(process.env.WITH_NODE_LAUNCHER ?? process.ppid);
delete process.env.WITH_NODE_LAUNCHER;
setInterval(() => {
  if (process.ppid !== launcher) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
