// Preloaded into the server: when `npm start` is killed, even by kill -9, the channel to it closes
// and the server ends gracefully instead of keeping the port.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
