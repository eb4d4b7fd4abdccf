// Ends a command whose launcher is gone: a launcher that was killed outright can pass no signal on, and a build that nobody
// waits for would go on writing. The system gives an orphan another parent; on Windows it does not, and nothing happens.
const launcher = process.ppid;
setInterval(() => {
  if (process.ppid !== launcher) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
